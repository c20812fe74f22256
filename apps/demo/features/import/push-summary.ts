import type { ImportRecord, ImportValidationError, PushOutcome, RowRange } from "@kal/core";
import type { ReadyRow } from "./check-rows";

/** A row that an import looked at and left out. */
export interface LeftOut {
  row: number | null;
  keys: string;
  reason: string;
}

/** What became of the rows. `created`, `updated`, `notIn` and `unknown` together are all of them. */
export interface PushSummary {
  total: number;
  created: number;
  updated: number;
  notIn: number;
  unknown: number;
  leftOut: LeftOut[];
  /** Why whole ranges of rows are not in, or may not be, by their rows in the file. */
  ranges: {
    what: "failed" | "refused" | "unsent" | "unknown" | "unconfirmed";
    from: number;
    to: number;
    why: string;
  }[];
  /** Why the push ended early; `null` where it did not. */
  cause: unknown;
}

interface Ended {
  rows: readonly ReadyRow[];
  outcome: PushOutcome;
  settled: readonly { range: RowRange; found: ImportRecord | null }[];
  cause: unknown;
}

const size = ({ from, to }: RowRange) => to - from;

export function summary({ rows, outcome, settled, cause }: Ended): PushSummary {
  const end: PushSummary = {
    total: rows.length,
    created: 0,
    updated: 0,
    notIn: 0,
    unknown: 0,
    leftOut: [],
    ranges: [],
    cause,
  };
  let before: { what: string; why: string; to: number } | undefined;
  const add = (what: PushSummary["ranges"][number]["what"], range: RowRange, why: string) => {
    if (size(range) === 0) return;
    if (what === "unknown" || what === "unconfirmed") end.unknown += size(range);
    else end.notIn += size(range);
    const [from, to] = [rows[range.from]?.number ?? 0, rows[range.to - 1]?.number ?? 0];
    const last = end.ranges.at(-1);
    // Batches that met the same end one after the other are one thing to a reader.
    const goesOn = last && before?.what === what && before.why === why && before.to === range.from;
    if (goesOn) last.to = to;
    else end.ranges.push({ what, from, to, why });
    before = { what, why, to: range.to };
  };
  for (const { range, found } of settled) {
    const told = found && counts(found);
    if (found?.import_status === "failed") add("failed", range, found.error_message ?? "The import failed.");
    else if (!found?.is_complete) add("unconfirmed", range, "Accepted, but not seen to its end.");
    else if (told) count(end, found, told, rows, range);
    else add("unconfirmed", range, "Completed, but the import does not say how many rows are in.");
  }
  for (const range of outcome.refused) add("refused", range, "Kaleidoscope refused them as a whole.");
  for (const range of outcome.unsent) add("unsent", range, "Never sent.");
  for (const range of outcome.unknown)
    add("unknown", range, "Sent, but no answer came. Look at the records before you send them again.");
  return end;
}

/** How many rows an import left out and created; `null` if it does not say, which is not the same as none. */
function counts({ import_result }: ImportRecord): { skipped: number; created: number } | null {
  const skipped = import_result?.validation_result?.failed ?? import_result?.records_skipped ?? null;
  const created = import_result?.records_created ?? null;
  return skipped === null || created === null ? null : { skipped, created };
}

/** Rows that an import does not speak of are in: it names those it leaves out. */
function count(
  end: PushSummary,
  found: ImportRecord,
  { skipped, created }: { skipped: number; created: number },
  rows: readonly ReadyRow[],
  range: RowRange,
): void {
  end.created += created;
  end.notIn += skipped;
  end.updated += size(range) - skipped - created;
  const inRange = rows.slice(range.from, range.to);
  for (const error of found.import_result?.validation_result?.errors ?? []) {
    const keys = error.incoming_record_identifier ?? "";
    const row = inRange.find((one) => one.keys === keys)?.number ?? null;
    end.leftOut.push({ row, keys, reason: reasonOf(error) });
  }
}

function reasonOf({ field_name, value, conflict_type }: ImportValidationError): string {
  const why = (conflict_type ?? "left out").replaceAll("_", " ");
  const what = value === null ? "" : ` “${typeof value === "object" ? JSON.stringify(value) : value}”`;
  return `${field_name ?? "Record"}${what}: ${why}`;
}
