import { cell } from "../output/cell";
import type { Output } from "../output/output";
import { counted } from "../output/quantities";
import { type ImportReport, rowsText } from "./report";

const MOST_ERRORS = 20;

/** Says which rows are in, which are not, and which may be, and what to do about each. */
export function printReport(output: Output, report: ImportReport): void {
  for (const batch of report.accepted) {
    const why = batch.error_message ? `: ${batch.error_message}` : "";
    output.line(`${rowsText(batch)}: ${told(batch)}${why}  (import ${batch.import_id})`);
  }
  for (const rows of report.refused) output.line(`${rowsText(rows)}: refused, not in`);
  for (const rows of report.unknown)
    output.line(`${rowsText(rows)}: sent but not answered, may be in; look before you send them again`);
  for (const rows of report.not_sent) output.line(`${rowsText(rows)}: not sent`);
  const { records_created, records_updated, records_skipped, fields_added, rows_rejected } = report;
  output.line(
    `${counted(records_created, "record")} created, ${records_updated} updated, ${records_skipped} skipped` +
      (fields_added > 0 ? `, ${counted(fields_added, "field")} made` : "") +
      (rows_rejected > 0 ? `, ${counted(rows_rejected, "row")} rejected` : ""),
  );
  const errors = report.row_errors;
  if (errors.length === 0) return;
  output.note("");
  output.note(`${counted(errors.length, "row error")}; these rows are not in as they are:`);
  output.table(
    ["RECORD", "FIELD", "VALUE", "WHY"].map((name) => ({ name })),
    errors
      .slice(0, MOST_ERRORS)
      .map((error) => [
        error.incoming_record_identifier ?? "",
        error.field_name ?? "",
        cell(error.value),
        (error.conflict_type ?? "").replaceAll("_", " "),
      ]),
  );
  if (errors.length > MOST_ERRORS) output.note(`and ${errors.length - MOST_ERRORS} more; --json lists all.`);
}

function told({ status, rows_rejected }: ImportReport["accepted"][number]): string {
  if (status === "unknown") return "accepted, its end was not seen";
  if (status !== "completed") return `not in, ${status}`;
  return rows_rejected > 0 ? `in, but ${counted(rows_rejected, "row")} rejected` : "in";
}
