import { once } from "node:events";
import { basename } from "node:path";
import type { ExportQuery, KaleidoscopeClient, SearchRecordsQuery } from "@kal/node";
import { type Command, Option } from "commander";
import { UsageError } from "../errors/cli-errors";
import { type ConvertOptions, convertedExports, exportFormat } from "../export/convert-export";
import { formatBytes } from "../output/format";
import { isStdout } from "../output/is-stdout";
import { isTerminal } from "../output/is-terminal";
import { StreamSanitizer } from "../output/sanitize";
import { ProgressBars } from "../progress/progress-bars";
import { commandAction, createCommand } from "../run/create-command";
import { collect } from "../run/option-parsers";
import { addSearchOptions, buildSearchQuery, FILTER_HELP, type SearchOptions } from "../search/search-query";

interface ExportOptions extends SearchOptions, ConvertOptions {
  type: string;
  view?: string;
  output: string;
  overwrite: "error" | "replace" | "rename";
}

type Exports = KaleidoscopeClient["exports"];

/** Matches paths that end in a slash, "." or "..". */
const FOLDER = process.platform === "win32" ? /(?:^|[/\\])\.{0,2}$/ : /(?:^|\/)\.{0,2}$/;

const HELP = `${FILTER_HELP}

The format follows from the name of the file, or else from --format. By default, kal keeps a spreadsheet
from running values as formulas: a CSV gets an apostrophe before them, which kal import removes, and a
workbook marks them as text. --raw leaves them as they are.

--json prints { path, bytes }, and requires --output.

Examples:
  $ kal export --type Compound --output compounds.csv
  $ kal export --type Compound --output compounds.xlsx
  $ kal export --type Compound --output compounds.sdf --molfile-field Structure --column "IC50 (nM)"
  $ kal export --type Compound --filter "IC50 (nM) < 100" | head`;

export function createExportCommand(): Command {
  return addSearchOptions(
    createCommand("export", "Export records as CSV, Excel workbook, SDF or JSON, to a file or to stdout."),
  )
    .option("--view <id>", "id of a record view; only its columns are exported")
    .option("-o, --output <file>", "file to write; - means stdout", "-")
    .addOption(
      new Option(
        "--format <format>",
        "format of the file (default: by the name of the file, else csv)",
      ).choices(["csv", "xlsx", "sdf", "jsonl"]),
    )
    .option("--column <field>", "field to export; may be repeated (default: all)", collect)
    .option("--molfile-field <field>", "field with the structures for an SDF, as molfiles or SMILES")
    .option("--raw", "leave values as they are that a spreadsheet would run as formulas")
    .addOption(
      new Option("--overwrite <how>", "what to do if the file already exists")
        .choices(["error", "replace", "rename"])
        .default("error"),
    )
    .addHelpText("after", HELP)
    .action(
      commandAction(async (context, options: ExportOptions) => {
        const { output, signal } = context;
        // Written as a file, /dev/stdout would bypass the sanitizer for terminals.
        const toStdout = options.output === "-" || isStdout(options.output);
        if (!options.type) throw new UsageError("Pass the entity type to export, such as --type Compound.");
        if (toStdout && output.json)
          throw new UsageError(
            "The records go to stdout, so --json requires a file, such as --output compounds.csv.",
          );
        if (!toStdout && isTerminal(options.output))
          throw new UsageError(
            `--output must name a file, but "${options.output}" is a terminal. To print the records, pass --output -.`,
          );
        if (FOLDER.test(options.output))
          throw new UsageError(`--output must name a file, not a folder: "${options.output}".`);
        const format = exportFormat(options.output, options.format);
        if (toStdout && format === "xlsx" && process.stdout.isTTY)
          throw new UsageError("A workbook cannot be printed. Pass a file, such as --output compounds.xlsx.");
        const client = await context.client();
        const exports = await convertedExports(client, format, options, signal);
        const query = toExportQuery(
          await buildSearchQuery(client, options, signal),
          toStdout ? "export.csv" : basename(options.output),
          options.view,
        );
        if (toStdout) {
          await exportToStdout(exports, query, signal);
          return undefined;
        }
        const { path, size } = await exportToFile(exports, query, options, signal, output.json);
        output.result({ path, bytes: size });
        output.path(`${path}  ${formatBytes(size)}`);
        return undefined;
      }),
    );
}

/** An export has no limit, and always an entity type. */
function toExportQuery(search: SearchRecordsQuery, filename: string, view: string | undefined): ExportQuery {
  const { limit: _, entity_slice_id, ...query } = search;
  return { ...query, filename, entity_slice_id: entity_slice_id ?? "", record_view_id: view };
}

async function exportToStdout(exports: Exports, query: ExportQuery, signal: AbortSignal): Promise<void> {
  const download = await exports.openExport(query, { signal });
  // Record names can contain escape sequences, so sanitize them for a terminal. A pipe receives the bytes unchanged.
  const sanitizer = process.stdout.isTTY ? new StreamSanitizer() : null;
  await download.read(async (chunk) => {
    // Wait for a slow reader, to bound memory. If the reader closes stdout, the signal aborts the wait.
    if (!process.stdout.write(sanitizer ? sanitizer.push(chunk) : chunk))
      await once(process.stdout, "drain", { signal });
  });
  if (sanitizer) process.stdout.write(sanitizer.end());
}

async function exportToFile(
  exports: Exports,
  query: ExportQuery,
  { output, overwrite }: ExportOptions,
  signal: AbortSignal,
  quiet: boolean,
): Promise<{ path: string; size: number }> {
  const bars = !quiet && process.stderr.isTTY ? new ProgressBars() : null;
  const label = basename(output);
  const bar = bars?.add({ label, fraction: null, details: [] });
  let size = 0;
  try {
    const path = await exports.pullDataOrThrow(query, {
      path: output,
      overwrite,
      signal,
      onProgress: ({ receivedBytes, totalBytes }) => {
        size = receivedBytes;
        bar?.update({
          label,
          fraction: totalBytes ? receivedBytes / totalBytes : null,
          details: [formatBytes(receivedBytes)],
        });
      },
    });
    return { path, size };
  } finally {
    bars?.stop();
  }
}
