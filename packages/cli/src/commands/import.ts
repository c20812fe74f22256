import type { KaleidoscopeClient, PushTarget } from "@kal/node";
import { type Command, Option } from "commander";
import { UsageError } from "../errors/cli-errors";
import { explainError } from "../errors/explain-error";
import { errorJson } from "../errors/print-error";
import { ExitCode } from "../exit-codes";
import { createImportReport, isComplete } from "../import/import-report";
import { type ImportFileOptions, type ImportPlan, planImport } from "../import/plan-import";
import { planJson, printPlan } from "../import/print-plan";
import { printReport } from "../import/print-report";
import { createImportProgressDisplay } from "../import/progress-display";
import { sendRows } from "../import/send-rows";
import { spoolInput } from "../import/spool-input";
import type { CommandContext } from "../run/command-context";
import { commandAction, createCommand } from "../run/create-command";
import { collect, parseCount, parseDelimiter } from "../run/option-parsers";
import { findActivity, findProgram } from "../search/lookups";

interface ImportOptions extends ImportFileOptions {
  program?: string;
  activity?: string;
  view?: string;
  set?: string;
  source?: string;
  batchSize: number;
  concurrency: number;
  dryRun?: boolean;
}

/** A batch without a response may or may not be imported, so the timeout is generous. */
const PUSH_TIMEOUT_MS = 60_000;

const HELP = `
Each column maps to the field of its name, unless --map names another. kal matches rows to records
by their key fields: it updates existing records and creates the others. Empty cells change nothing.
kal reads the whole file once and checks it before it sends the first row. The exit code is 5 if
Kaleidoscope rejects a row.

--json prints { dry_run, file, rows, columns, problems, accepted, refused, unknown, not_sent,
records_created, records_updated, records_skipped, fields_added, rows_rejected, row_errors, error }.
Rows count from 1 and do not include the header. Each problem has a message and its line, its sheet and
cell, or its molecule.

Examples:
  $ kal import plate.csv --map "Compound=Compound ID" --skip Notes --dry-run
  $ kal import plate.csv --map "Compound=Compound ID" --activity "KRAS G12D IC50, plate 1"
  $ kal import plate.xlsx --sheet Results --range B3:F20
  $ kal import compounds.sdf --molfile-field Structure
  $ gunzip -c plates.csv.gz | kal import - --dry-run`;

export function createImportCommand(): Command {
  return createCommand("import", "Import records from a CSV, an Excel workbook (.xlsx) or an SDF.")
    .argument("<file>", "CSV, XLSX or SDF; - means standard input")
    .option("--map <column=field>", "the field that a column maps to; may be repeated", collect)
    .option("--skip <column>", "leave out a column; may be repeated", collect)
    .option(
      "--key <field>",
      "a key field; may be repeated (default: all key fields among the columns)",
      collect,
    )
    .option("--create-fields", "create fields that do not exist")
    .option("--activity <activity>", "id or title of the activity to add the records to")
    .option("--view <id>", "id of a record view of that activity")
    .option("--program <program>", "id or title of a program")
    .option("--set <name>", "record set to create or extend")
    .option("--source <id>", "id of an import source")
    .option("--delimiter <char>", "character that separates cells of a CSV (default: found)", parseDelimiter)
    .option("--encoding <name>", "encoding of a CSV or SDF, such as windows-1252 (default: utf-8)")
    .option("--header-line <n>", "line or row with the column names (default: the first)", parseCount)
    .option("--sheet <name>", "worksheet (default: the only visible one with contents)")
    .option("--range <range>", "part of the worksheet, such as B3:F20")
    .addOption(
      new Option("--percent <how>", "how to send a percentage of a workbook: 25% as 25%, as 25 or as 0.25")
        .choices(["text", "points", "fraction"])
        .default("text"),
    )
    .option("--molfile-field <field>", "field for the structures of an SDF")
    .addOption(
      new Option(
        "--molfile-as <format>",
        "how to send structures (default: SMILES to a field of SMILES, else molfile)",
      ).choices(["molfile", "smiles"]),
    )
    .option("--batch-size <n>", "rows per request", parseCount, 1000)
    .option("--concurrency <n>", "maximum number of concurrent requests", parseCount, 4)
    .option("--dry-run", "check the file without sending anything")
    .addHelpText("after", HELP)
    .action(
      commandAction(async (context, file: string, options: ImportOptions) => {
        const { output, signal } = context;
        const client = await context.client();
        const spool = await spoolInput(file, { signal, onWait: (message) => output.note(message) });
        try {
          const plan = await planImport(client, spool, options, signal);
          if (!output.json) printPlan(output, plan);
          // A dry run also looks up the target, so that it finds the same errors as an import.
          const target = await findTarget(client, plan, options, signal);
          if (plan.check.problemCount === 0 && !options.dryRun)
            return await sendPlan(context, client, plan, target, options);
          output.result({ dry_run: true, ...planJson(plan) });
          if (plan.check.problemCount > 0)
            throw new UsageError(`${plan.file} was not sent. Fix the rows listed above, and try again.`);
          output.line("Nothing was sent: --dry-run.");
          return undefined;
        } finally {
          await spool.close();
        }
      }),
    );
}

async function findTarget(
  client: KaleidoscopeClient,
  { columns }: ImportPlan,
  { activity, program, view, set, source }: ImportOptions,
  signal: AbortSignal,
): Promise<PushTarget> {
  if (view && !activity)
    throw new UsageError("--view needs --activity, because the view belongs to an activity.");
  return {
    key_field_names: columns.filter(({ isKey }) => isKey).map(({ fieldName }) => fieldName),
    operation_id: activity && (await findActivity(client, activity, signal)).id,
    program_id: program && (await findProgram(client, program, signal)).id,
    record_view_id: view,
    set_name: set,
    source_id: source,
  };
}

async function sendPlan(
  { output, signal }: CommandContext,
  client: KaleidoscopeClient,
  plan: ImportPlan,
  target: PushTarget,
  { batchSize, concurrency }: ImportOptions,
): Promise<number> {
  const { rowCount, duplicateKeys, comparedAll } = plan.check;
  const display = createImportProgressDisplay(output.json);
  const sent = await sendRows(client, plan.rows(), target, {
    rowCount,
    batchSize,
    // Rows with the same keys update the same record, so they must be sent in order.
    concurrency: duplicateKeys > 0 || !comparedAll ? 1 : concurrency,
    signal,
    timeoutMs: PUSH_TIMEOUT_MS,
    onProgress: ({ acceptedRows }) => display.updateSent(acceptedRows, rowCount),
    onImport: (done, total) => display.updateImported(done, total),
  }).finally(() => display.stop());
  const report = createImportReport(sent);
  const error = sent.cause === undefined ? undefined : explainError(sent.cause);
  output.result({
    dry_run: false,
    ...planJson(plan),
    ...report,
    ...(error && { error: errorJson(sent.cause, error) }),
  });
  if (!output.json) printReport(output, report);
  if (signal.aborted) throw signal.reason;
  if (isComplete(report) && !error) return ExitCode.OK;
  if (error && !output.json) output.note(`error: ${error.message}`);
  if (report.accepted.length > 0) return ExitCode.PARTIAL;
  return error?.exitCode ?? ExitCode.FAILURE;
}
