/** What the three forms of an HTTP date have in common; other strings that `Date.parse` accepts are not dates here. */
const HTTP_DATE = /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*,? [\w -]+ \d\d:\d\d:\d\d (GMT|\d{4})$/;

/** Milliseconds that a `Retry-After` header asks for, the first if there are several; `null` where it is absent or malformed. */
export function retryAfterMs(header: string | null, now = Date.now()): number | null {
  // Several headers come joined by commas. A date holds a comma, too, behind its day.
  const text = header && /^\s*([a-z]+,)?[^,]*/i.exec(header)?.[0].trim();
  if (!text) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!HTTP_DATE.test(text)) return null;
  // The asctime form names no zone; without one it would be read as local time.
  const at = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
  return Number.isNaN(at) ? null : Math.max(at - now, 0);
}
