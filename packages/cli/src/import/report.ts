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
  row_errors: ImportValidationError[];
}

export function importReport({ outcome, imports }: Sent): ImportReport {
  const results = [...imports.values()].flatMap(({ import_result }) => import_result ?? []);
  const sum = (key: "records_created" | "records_updated" | "records_skipped" | "fields_added") =>
    results.reduce((total, result: ImportResult) => total + (result[key] ?? 0), 0);
  return {
    accepted: outcome.accepted.map((range) => batch(range, imports.get(range.importId))),
    refused: outcome.refused.map(rows),
    unknown: outcome.unknown.map(rows),
    not_sent: outcome.unsent.map(rows),
    records_created: sum("records_created"),
    records_updated: sum("records_updated"),
    records_skipped: sum("records_skipped"),
    fields_added: sum("fields_added"),
    row_errors: results.flatMap(({ validation_result }) => validation_result?.errors ?? []),
  };
}

/** True where every row is in, as far as Kaleidoscope says. */
export function isComplete(report: ImportReport): boolean {
  const { accepted, refused, unknown, not_sent, row_errors } = report;
  const rest = [...refused, ...unknown, ...not_sent, ...row_errors];
  return rest.length === 0 && accepted.every(({ status }) => status === "completed");
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
  };
}
