import type { KaleidoscopeClient, PushTarget } from "@kal/node";
import type { Command } from "commander";
import { explain } from "../errors/explain";
import { errorJson } from "../errors/print-error";
import { UsageError } from "../errors/usage-error";
import { ExitCode } from "../exit-codes";
import type { ColumnOptions } from "../import/columns";
import { importDisplay } from "../import/import-display";
import { type Plan, planImport } from "../import/plan";
import { planJson, printPlan } from "../import/print-plan";
import { printReport } from "../import/print-report";
import { importReport, isComplete } from "../import/report";
import { sendRows } from "../import/send-rows";
import { spoolInput } from "../import/spool";
import { action, leaf } from "../run/command";
import type { Context } from "../run/context";
import { collect, count, delimiter } from "../run/option-values";
import { findActivity } from "../search/find-activity";
import { findProgram } from "../search/search-query";

interface ImportOptions extends ColumnOptions {
  program?: string;
  activity?: string;
  view?: string;
  set?: string;
  source?: string;
  batchSize: number;
  concurrency: number;
  dryRun?: boolean;
}

/** A batch that is not answered in time may be in or not, so its limit is generous. */
const PUSH_TIMEOUT_MS = 60_000;

const HELP = `
A column goes to the field of its name, unless --map says otherwise. Rows are matched to records by
their key fields: those that are there are updated, others created. Empty cells change nothing.
The whole file is read once and checked before the first row is sent. The exit code is 5 if Kaleidoscope
rejects a row.

--json prints { dry_run, file, rows, columns, problems, accepted, refused, unknown, not_sent,
records_created, records_updated, records_skipped, fields_added, rows_rejected, row_errors, error };
rows count from 1, without the head.

Examples:
  $ kal import plate.csv --map "Compound=Compound ID" --skip Notes --dry-run
  $ kal import plate.csv --map "Compound=Compound ID" --activity "KRAS G12D IC50, plate 1"
  $ gunzip -c plates.csv.gz | kal import - --dry-run`;

/** `kal import` */
export function importCommand(): Command {
  return leaf("import", "Import records from a CSV file.")
    .argument("<file>", "CSV with the names of the columns in its first line; - is standard input")
    .option("--map <column=field>", "the field a column goes to; may be repeated", collect)
    .option("--skip <column>", "leave a column out; may be repeated", collect)
    .option(
      "--key <field>",
      "a key field; may be repeated (default: all key fields among the columns)",
      collect,
    )
    .option("--create-fields", "let the import make fields that do not exist")
    .option("--activity <activity>", "id or title of the activity to put the records on")
    .option("--view <id>", "id of the record view of that activity")
    .option("--program <program>", "id or title of a program")
    .option("--set <name>", "record set to create or extend")
    .option("--source <id>", "id of an import source")
    .option("--delimiter <char>", "what separates cells (default: a comma)", delimiter)
    .option("--batch-size <n>", "rows a request", count, 1000)
    .option("--concurrency <n>", "requests at a time", count, 4)
    .option("--dry-run", "check, and send nothing")
    .addHelpText("after", HELP)
    .action(
      action(async (context, file: string, options: ImportOptions) => {
        const { output, signal } = context;
        const client = await context.client();
        const spool = await spoolInput(file, { signal, onWait: (message) => output.note(message) });
        try {
          const plan = await planImport(client, spool, options, signal);
          if (!output.json) printPlan(output, plan);
          // Looked up in a dry run, too: what it passes is to go in.
          const to = await target(client, plan, options, signal);
          if (plan.checked.problemCount === 0 && !options.dryRun)
            return await send(context, client, plan, to, options);
          output.result({ dry_run: true, ...planJson(plan) });
          if (plan.checked.problemCount > 0)
            throw new UsageError(`${plan.file} was not sent. Fix the rows named above, and try again.`);
          output.line("Nothing was sent: --dry-run.");
          return undefined;
        } finally {
          await spool.close();
        }
      }),
    );
}

async function target(
  client: KaleidoscopeClient,
  { columns }: Plan,
  { activity, program, view, set, source }: ImportOptions,
  signal: AbortSignal,
): Promise<PushTarget> {
  if (view && !activity) throw new UsageError("--view needs --activity: it is a view of that activity.");
  return {
    key_field_names: columns.filter(({ isKey }) => isKey).map(({ fieldName }) => fieldName),
    operation_id: activity && (await findActivity(client, activity, signal)).id,
    program_id: program && (await findProgram(client, program, signal)).id,
    record_view_id: view,
    set_name: set,
    source_id: source,
  };
}

async function send(
  { output, signal }: Context,
  client: KaleidoscopeClient,
  plan: Plan,
  to: PushTarget,
  { batchSize, concurrency }: ImportOptions,
): Promise<number> {
  const { rowCount, repeatedKeys, comparedAll } = plan.checked;
  const display = importDisplay(output.json);
  const sent = await sendRows(client, plan.rows(), to, {
    rowCount,
    batchSize,
    // Rows of one record are updates of each other, so their order counts.
    concurrency: repeatedKeys > 0 || !comparedAll ? 1 : concurrency,
    signal,
    timeoutMs: PUSH_TIMEOUT_MS,
    onProgress: ({ acceptedRows }) => display.sent(acceptedRows, rowCount),
    onImport: (done, total) => display.imported(done, total),
  }).finally(() => display.stop());
  const report = importReport(sent);
  const error = sent.cause === undefined ? undefined : explain(sent.cause);
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
