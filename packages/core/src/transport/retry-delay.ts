/** Matches all three forms of an HTTP date. `Date.parse` also accepts other strings, which are not valid here. */
const HTTP_DATE = /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*,? [\w -]+ \d\d:\d\d:\d\d (GMT|\d{4})$/;

/** Reads each header that asks for a wait. The first one here that is well-formed counts. */
const READERS: Record<string, (value: string, now: number) => number | null> = {
  "retry-after": secondsOrDate,
};

/** The headers that ask for a wait. Errors keep them, and the proxy passes them to the page. */
export const RETRY_HEADERS: readonly string[] = /* @__PURE__ */ Object.keys(READERS);

/** Returns the milliseconds that a response asks the client to wait, or `null` if no header asks for it. */
export function retryDelay(
  header: (name: string) => string | null | undefined,
  now = Date.now(),
): number | null {
  for (const name of RETRY_HEADERS) {
    const delay = READERS[name]?.(header(name) ?? "", now);
    if (typeof delay === "number") return delay;
  }
  return null;
}

/** Reads `Retry-After`, the first one if there are several. */
function secondsOrDate(value: string, now: number): number | null {
  // Repeated headers arrive joined by commas. A date also contains a comma, after its day.
  const text = /^\s*([a-z]+,)?[^,]*/i.exec(value)?.[0].trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!HTTP_DATE.test(text)) return null;
  // The asctime form has no time zone and would be parsed as local time, so add one.
  const at = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
  return Number.isNaN(at) ? null : Math.max(at - now, 0);
}
