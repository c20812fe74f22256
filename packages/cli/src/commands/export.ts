import { once } from "node:events";
import { basename } from "node:path";
import type { ExportQuery, KaleidoscopeClient, SearchRecordsQuery } from "@kal/node";
import { type Command, Option } from "commander";
import { UsageError } from "../errors/usage-error";
import { bytes } from "../output/quantities";
import { TerminalText } from "../output/terminal-text";
import { Bars } from "../progress/bars";
import { action, leaf } from "../run/command";
import { FILTER_HELP, type SearchOptions, withSearchOptions } from "../search/search-options";
import { searchQuery } from "../search/search-query";

interface ExportOptions extends SearchOptions {
  type: string;
  view?: string;
  output: string;
  overwrite: "error" | "replace" | "rename";
}

/** What a person types for standard output. Opened as a file, the last two would skip the care for terminals. */
const STDOUT = ["-", "/dev/stdout", "/dev/fd/1"];

const FOLDER = process.platform === "win32" ? /(?:^|[/\\])\.{0,2}$/ : /(?:^|\/)\.{0,2}$/;

const HELP = `${FILTER_HELP}

--json prints { path, bytes }, and needs --output.

Examples:
  $ kal export --type Compound --output compounds.csv
  $ kal export --type Compound --filter "IC50 (nM) < 100" | head`;

/** `kal export` */
export function exportCommand(): Command {
  const command = withSearchOptions(leaf("export", "Export records as CSV, to a file or to stdout."));
  return command
    .option("--view <id>", "id of a record view, whose columns are exported")
    .option("-o, --output <file>", "file to write; - is stdout", "-")
    .addOption(
      new Option("--overwrite <how>", "what to do with a file that exists")
        .choices(["error", "replace", "rename"])
        .default("error"),
    )
    .addHelpText("after", HELP)
    .action(
      action(async (context, options: ExportOptions) => {
        const { output, signal } = context;
        const toStdout = STDOUT.includes(options.output);
        if (!options.type) throw new UsageError("Name the entity type to export: --type Compound.");
        if (toStdout && output.json)
          throw new UsageError("stdout carries the CSV, so --json needs a file: --output compounds.csv.");
        if (FOLDER.test(options.output))
          throw new UsageError(`--output must name a file, not a folder: "${options.output}".`);
        const client = await context.client();
        const query = exportQuery(await searchQuery(client, options, signal), options);
        if (toStdout) {
          await toStandardOutput(client, query, signal);
          return undefined;
        }
        const { path, size } = await toFile(client, query, options, signal, output.json);
        output.result({ path, bytes: size });
        output.path(`${path}  ${bytes(size)}`);
        return undefined;
      }),
    );
}

/** The export takes text only: lists are JSON. */
function exportQuery(search: SearchRecordsQuery, { view, output }: ExportOptions): ExportQuery {
  const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));
  return {
    filename: STDOUT.includes(output) ? "export.csv" : basename(output),
    entity_slice_id: search.entity_slice_id ?? "",
    record_view_id: view,
    program_id: search.program_id,
    operation_id: search.operation_id,
    record_set_ids: search.record_set_ids,
    search_text: search.search_text,
    entity_field_filters: json(search.entity_field_filters),
    entity_field_sorts: json(search.entity_field_sorts),
  };
}

async function toStandardOutput(
  client: KaleidoscopeClient,
  query: ExportQuery,
  signal: AbortSignal,
): Promise<void> {
  const download = await client.exports.openExport(query, { signal });
  // Anyone may have named a record, so a terminal gets text that cannot control it. A pipe gets the bytes as they are.
  const terminal = process.stdout.isTTY ? new TerminalText() : null;
  await download.read(async (chunk) => {
    // Waiting for a reader that is slow keeps memory flat; one that left has aborted the signal.
    if (!process.stdout.write(terminal ? terminal.push(chunk) : chunk))
      await once(process.stdout, "drain", { signal });
  });
  if (terminal) process.stdout.write(terminal.end());
}

async function toFile(
  client: KaleidoscopeClient,
  query: ExportQuery,
  { output, overwrite }: ExportOptions,
  signal: AbortSignal,
  quiet: boolean,
): Promise<{ path: string; size: number }> {
  const bars = !quiet && process.stderr.isTTY ? new Bars() : null;
  const label = basename(output);
  const bar = bars?.add({ label, fraction: null, facts: [] });
  let size = 0;
  try {
    const path = await client.exports.pullDataOrThrow(query, {
      path: output,
      overwrite,
      signal,
      onProgress: ({ receivedBytes, totalBytes }) => {
        size = receivedBytes;
        bar?.update({
          label,
          fraction: totalBytes ? receivedBytes / totalBytes : null,
          facts: [bytes(receivedBytes)],
        });
      },
    });
    return { path, size };
  } finally {
    bars?.stop();
  }
}
