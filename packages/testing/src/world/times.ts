import type { Row } from "./world";

/** Returns a time as `2025-10-20T16:01:57.946Z`, the format of most times in the API. */
export const inMilliseconds = (time: string): string => new Date(time).toISOString();

/**
 * Returns a time as `2025-10-20T16:01:57.94647+00:00`, the format of record lists, without trailing zeros. Clocks have
 * milliseconds, so the microseconds are derived: equal for equal times, and later for a larger `nth`.
 */
export function inMicroseconds(time: string, nth = 0): string {
  if (!time.endsWith("Z")) return time;
  const iso = inMilliseconds(time);
  const madeUp = 1 + (Math.floor(Date.parse(iso) / 1000) % 500) + nth;
  const fraction = iso.slice(20, 23) + String(Math.min(madeUp, 999)).padStart(3, "0");
  return `${iso.slice(0, 19)}.${fraction.replace(/(?<!0)0+$/, "")}+00:00`;
}

/** Sorts rows by `created_at`, newest first. For equal times, the later row in the list is newer. */
export function newestFirst<Item extends Row>(rows: Item[]): Item[] {
  const time = (row: Item) => Date.parse(String(row.created_at));
  return [...rows].reverse().sort((a, b) => time(b) - time(a));
}
