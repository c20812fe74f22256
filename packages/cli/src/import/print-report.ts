import { formatCount, formatValue } from "../output/format";
import type { Output } from "../output/output";
import { formatRowRange, type ImportReport } from "./import-report";

const MAX_ERRORS_SHOWN = 20;

/** Prints which rows were imported, which were not, which may have been, and what to do about each. */
export function printReport(output: Output, report: ImportReport): void {
  for (const batch of report.accepted) {
    const error = batch.error_message ? `: ${batch.error_message}` : "";
    output.line(`${formatRowRange(batch)}: ${describeStatus(batch)}${error}  (import ${batch.import_id})`);
  }
  for (const range of report.refused) output.line(`${formatRowRange(range)}: rejected, not imported`);
  for (const range of report.unknown)
    output.line(
      `${formatRowRange(range)}: sent, but got no response. The rows may be imported: check before you send them again`,
    );
  for (const range of report.not_sent) output.line(`${formatRowRange(range)}: not sent`);
  const { records_created, records_updated, records_skipped, fields_added, rows_rejected } = report;
  output.line(
    `${formatCount(records_created, "record")} created, ${records_updated} updated, ${records_skipped} skipped` +
      (fields_added > 0 ? `, ${formatCount(fields_added, "field")} created` : "") +
      (rows_rejected > 0 ? `, ${formatCount(rows_rejected, "row")} rejected` : ""),
  );
  printRowErrors(output, report.row_errors);
}

function printRowErrors(output: Output, errors: ImportReport["row_errors"]): void {
  if (errors.length === 0) return;
  output.note("");
  output.note(`${formatCount(errors.length, "row error")}. These rows were not imported as written:`);
  output.table(
    ["RECORD", "FIELD", "VALUE", "REASON"].map((name) => ({ name })),
    errors
      .slice(0, MAX_ERRORS_SHOWN)
      .map((error) => [
        error.incoming_record_identifier ?? "",
        error.field_name ?? "",
        formatValue(error.value),
        (error.conflict_type ?? "").replaceAll("_", " "),
      ]),
  );
  const unlisted = errors.length - MAX_ERRORS_SHOWN;
  if (unlisted > 0) output.note(`and ${unlisted} more. Pass --json to list all.`);
}

function describeStatus({ status, rows_rejected }: ImportReport["accepted"][number]): string {
  if (status === "unknown") return "accepted, but kal did not see the import finish";
  if (status !== "completed") return `not imported, ${status}`;
  return rows_rejected > 0 ? `imported, but ${formatCount(rows_rejected, "row")} rejected` : "imported";
}
