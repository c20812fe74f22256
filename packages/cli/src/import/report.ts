import type { ImportRecord, ImportResult, ImportValidationError, RowRange } from "@kal/node";
import type { Sent } from "./send-rows";

/** Rows by their number in the file, from 1, the head not counted. */
interface Rows {
  from_row: number;
  to_row: number;
}

interface Batch extends Rows {
  import_id: string;
  /** As Kaleidoscope calls it; `unknown` where the end was not seen. */
  status: string;
  error_message: string | null;
  /** Rows of a completed import that are not in, as far as Kaleidoscope says. */
  rows_rejected: number;
}

/** What `kal import --json` prints. */
export interface ImportReport {
  /** In imports that Kaleidoscope accepted. */
  accepted: Batch[];
  /** Refused as a whole: none of them is in. */
  refused: Rows[];
  /** Sent, but not answered: they may be in. */
  unknown: Rows[];
  not_sent: Rows[];
  records_created: number;
  records_updated: number;
  records_skipped: number;
  fields_added: number;
  rows_rejected: number;
  row_errors: ImportValidationError[];
}

export function importReport({ outcome, imports }: Sent): ImportReport {
  const results = [...imports.values()].flatMap(({ import_result }) => import_result ?? []);
  const sum = (key: "records_created" | "records_updated" | "records_skipped" | "fields_added") =>
    results.reduce((total, result: ImportResult) => total + (result[key] ?? 0), 0);
  const accepted = outcome.accepted.map((range) => batch(range, imports.get(range.importId)));
  return {
    accepted,
    refused: outcome.refused.map(rows),
    unknown: outcome.unknown.map(rows),
    not_sent: outcome.unsent.map(rows),
    records_created: sum("records_created"),
    records_updated: sum("records_updated"),
    records_skipped: sum("records_skipped"),
    fields_added: sum("fields_added"),
    rows_rejected: accepted.reduce((total, { rows_rejected }) => total + rows_rejected, 0),
    row_errors: results.flatMap(({ validation_result }) => validation_result?.errors ?? []),
  };
}

/** True where every row is in, as far as Kaleidoscope says. */
export function isComplete(report: ImportReport): boolean {
  const { accepted, refused, unknown, not_sent, rows_rejected } = report;
  const rest = [...refused, ...unknown, ...not_sent];
  return rest.length === 0 && rows_rejected === 0 && accepted.every(({ status }) => status === "completed");
}

/** Such as `rows 1 to 1,000`. */
export function rowsText({ from_row, to_row }: Rows): string {
  const [from, to] = [from_row, to_row].map((number) => number.toLocaleString("en-GB"));
  return from === to ? `row ${from}` : `rows ${from} to ${to}`;
}

const rows = ({ from, to }: RowRange): Rows => ({ from_row: from + 1, to_row: to });

function batch(range: RowRange & { importId: string }, found: ImportRecord | undefined): Batch {
  return {
    ...rows(range),
    import_id: range.importId,
    status: found?.import_status ?? "unknown",
    error_message: found?.error_message ?? null,
    rows_rejected: rejected(range, found?.import_result ?? null),
  };
}

/** An import completes even if it rejects rows, and no single count is always there, so the largest counts. */
function rejected({ from, to }: RowRange, result: ImportResult | null): number {
  const rowCount = to - from;
  const validation = result?.validation_result;
  return Math.max(
    validation?.failed ?? 0,
    result?.records_skipped ?? 0,
    validation && validation.errors.length > 0 ? 1 : 0,
    rowCount - (validation?.total_processed ?? rowCount),
  );
}
