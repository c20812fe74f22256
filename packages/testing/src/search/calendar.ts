import { moment } from "../engine/dates";
import type { Json } from "../engine/json";

/** `from` is inclusive, `to` is exclusive, in milliseconds. */
export interface Span {
  from: number;
  to: number;
}

const DAY = 86_400_000;
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const DATE = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?$/;

export const isDateText = (value: Json): value is string =>
  typeof value === "string" && DATE.test(value) && !Number.isNaN(Date.parse(value));

/** Days, weeks (from Monday) and months are in UTC, so that tests give the same result on every machine. */
export function daySpan(time: number, offset = 0): Span {
  const from = Math.floor(time / DAY) * DAY + offset * DAY;
  return { from, to: from + DAY };
}

export function weekSpan(time: number, offset = 0): Span {
  const today = daySpan(time).from;
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  const from = today - sinceMonday * DAY + offset * 7 * DAY;
  return { from, to: from + 7 * DAY };
}

export function monthSpan(time: number, offset = 0): Span {
  const date = new Date(time);
  const month = (plus: number) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + plus, 1);
  return { from: month(offset), to: month(offset + 1) };
}

/** Returns a negative number, zero or a positive number. If one date has no time, compares only the days. */
export function compareDates(a: string, b: string): number {
  const byDay = DATE_ONLY.test(a) || DATE_ONLY.test(b);
  const time = (text: string) => (byDay ? daySpan(moment(text)).from : moment(text));
  return time(a) - time(b);
}
