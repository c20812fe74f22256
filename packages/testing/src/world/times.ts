import type { Row } from "./world";

/** `2025-10-20T16:01:57.946Z`: a time as the API writes most of them. */
export const inMilliseconds = (time: string): string => new Date(time).toISOString();

/**
 * `2025-10-20T16:01:57.94647+00:00`: a time as record lists have it, with trailing zeros cut off. The fake's clocks
 * tell milliseconds, so the rest is made up: the same for the same moment, and later for a larger `nth`.
 */
export function inMicroseconds(time: string, nth = 0): string {
  if (!time.endsWith("Z")) return time;
  const iso = inMilliseconds(time);
  const madeUp = 1 + (Math.floor(Date.parse(iso) / 1000) % 500) + nth;
  const fraction = iso.slice(20, 23) + String(Math.min(madeUp, 999)).padStart(3, "0");
  return `${iso.slice(0, 19)}.${fraction.replace(/(?<!0)0+$/, "")}+00:00`;
}

/** Of two events of one moment the later one in the list is the newer. */
export function newestFirst<Item extends Row>(rows: Item[]): Item[] {
  const time = (row: Item) => Date.parse(String(row.created_at));
  return [...rows].reverse().sort((a, b) => time(b) - time(a));
}
