/** Matches all three forms of an HTTP date. `Date.parse` also accepts other strings, which are not valid here. */
const HTTP_DATE = /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*,? [\w -]+ \d\d:\d\d:\d\d (GMT|\d{4})$/;

/**
 * Returns the milliseconds of a `Retry-After` header, the first one if there are several, or `null` if it is absent
 * or malformed.
 */
export function retryAfterMs(header: string | null, now = Date.now()): number | null {
  // Repeated headers arrive joined by commas. A date also contains a comma, after its day.
  const text = header && /^\s*([a-z]+,)?[^,]*/i.exec(header)?.[0].trim();
  if (!text) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!HTTP_DATE.test(text)) return null;
  // The asctime form has no time zone and would be parsed as local time, so add one.
  const at = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
  return Number.isNaN(at) ? null : Math.max(at - now, 0);
}
