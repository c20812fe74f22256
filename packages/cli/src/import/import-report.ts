import type { ImportRecord, ImportResult, ImportValidationError, RowRange } from "@kal/node";
import type { SendResult } from "./send-rows";

/** Row numbers, which count from 1 and do not include the header. */
interface RowNumbers {
  from_row: number;
  to_row: number;
}

interface Batch extends RowNumbers {
  import_id: string;
  /** The status from the API, or `unknown` if kal did not see the import finish. */
  status: string;
  error_message: string | null;
  /** The number of rows that a completed import rejected, according to the API. */
  rows_rejected: number;
}

/** The report that `kal import --json` prints. */
export interface ImportReport {
  /** Batches that the API accepted as imports. */
  accepted: Batch[];
  /** Rows in batches that the API rejected. None of them were imported. */
  refused: RowNumbers[];
  /** Rows that were sent without a response. They may be imported. */
  unknown: RowNumbers[];
  not_sent: RowNumbers[];
  records_created: number;
  records_updated: number;
  records_skipped: number;
  fields_added: number;
  rows_rejected: number;
  row_errors: ImportValidationError[];
}

export function createImportReport({ outcome, imports }: SendResult): ImportReport {
  const results = [...imports.values()].flatMap(({ import_result }) => import_result ?? []);
  const sum = (key: "records_created" | "records_updated" | "records_skipped" | "fields_added") =>
    results.reduce((total, result: ImportResult) => total + (result[key] ?? 0), 0);
  const accepted = outcome.accepted.map((range) => toBatch(range, imports.get(range.importId)));
  return {
    accepted,
    refused: outcome.refused.map(toRowNumbers),
    unknown: outcome.unknown.map(toRowNumbers),
    not_sent: outcome.unsent.map(toRowNumbers),
    records_created: sum("records_created"),
    records_updated: sum("records_updated"),
    records_skipped: sum("records_skipped"),
    fields_added: sum("fields_added"),
    rows_rejected: accepted.reduce((total, { rows_rejected }) => total + rows_rejected, 0),
    row_errors: results.flatMap(({ validation_result }) => validation_result?.errors ?? []),
  };
}

/** Returns whether every row was imported, according to the API. */
export function isComplete(report: ImportReport): boolean {
  const { accepted, refused, unknown, not_sent, rows_rejected } = report;
  const missing = [...refused, ...unknown, ...not_sent];
  return (
    missing.length === 0 && rows_rejected === 0 && accepted.every(({ status }) => status === "completed")
  );
}

/** Formats a range such as `rows 1 to 1,000`. */
export function formatRowRange({ from_row, to_row }: RowNumbers): string {
  const [from, to] = [from_row, to_row].map((number) => number.toLocaleString("en-US"));
  return from === to ? `row ${from}` : `rows ${from} to ${to}`;
}

const toRowNumbers = ({ from, to }: RowRange): RowNumbers => ({ from_row: from + 1, to_row: to });

function toBatch(range: RowRange & { importId: string }, found: ImportRecord | undefined): Batch {
  return {
    ...toRowNumbers(range),
    import_id: range.importId,
    status: found?.import_status ?? "unknown",
    error_message: found?.error_message ?? null,
    rows_rejected: countRejected(range, found?.import_result ?? null),
  };
}

/** A completed import can have rejected rows, and the API does not always send every count, so this takes the largest. */
function countRejected({ from, to }: RowRange, result: ImportResult | null): number {
  const rowCount = to - from;
  const validation = result?.validation_result;
  return Math.max(
    validation?.failed ?? 0,
    result?.records_skipped ?? 0,
    validation && validation.errors.length > 0 ? 1 : 0,
    rowCount - (validation?.total_processed ?? rowCount),
  );
}
