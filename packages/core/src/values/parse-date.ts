import type { JsonValue } from "../util/json";
import { isEmptyContent, type ParseOptions, rejectContent, trimContent } from "./parse-options";

/** A date as Kaleidoscope sent it. */
export interface DateValue {
  /** The calendar day as it was written, such as `2026-01-31`. No time zone is applied, so it is the same everywhere. */
  readonly date: string;
  /**
   * The moment, if the content has a time of day and a UTC offset. `null` otherwise: a day or a time without an offset
   * is a different moment in each time zone.
   */
  readonly instant: Date | null;
  /** The content as Kaleidoscope sent it. */
  readonly text: string;
}

const DATE =
  /^(\d{4}-\d\d-\d\d)(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)? ?(?:(Z)|([+-](?:0\d|1[0-4])):?([0-5]\d)?)?)?$/i;

/**
 * Reads an ISO 8601 date with an optional time of day. Returns `null` for missing or empty content. Throws
 * `InvalidValueError` for all other content, such as `01/02/2026` or February 30, unless `onInvalid` is `"null"`.
 *
 * @example
 * ```ts
 * import { parseDate } from "@kal/core";
 *
 * parseDate("2026-01-31"); // { date: "2026-01-31", instant: null, text: "2026-01-31" }
 * parseDate("2026-01-31T23:30:00-05:00")?.instant?.toISOString(); // "2026-02-01T04:30:00.000Z"
 * ```
 */
export function parseDate(content: JsonValue | undefined, options: ParseOptions = {}): DateValue | null {
  if (isEmptyContent(content)) return null;
  const reject = (reason: string) => rejectContent("date", content, reason, options);
  const text = typeof content === "string" ? content : "";
  const [, date = "", time, seconds = "00", fraction = "", utc, hours, minutes = "00"] =
    DATE.exec(trimContent(text)) ?? [];
  if (!date) return reject("Expected an ISO 8601 date such as 2026-01-31 or 2026-01-31T09:30:00Z.");
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date)
    return reject("The calendar has no such day.");
  const offset = utc ? "Z" : hours && `${hours}:${minutes}`;
  const milliseconds = fraction.slice(0, 3).padEnd(3, "0");
  const instant = time && offset ? new Date(`${date}T${time}:${seconds}.${milliseconds}${offset}`) : null;
  return { date, instant, text };
}
