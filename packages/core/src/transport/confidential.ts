import { UUID } from "../uuid";
import type { Query } from "./query";

/** Shorter values are words like `1` or `true`: blanking them out would hurt an error more than it hides. */
const SHORTEST = 8;
const HARMLESS = new Set(["accept", "content-type", "if-range", "range", "user-agent"]);

/**
 * What a server that repeats its request must not put into an error: credentials, the caller's own headers
 * (keys and cookies travel there), and what somebody typed into a query. Ids stay: they tell which thing it was.
 */
export function confidential(headers: Record<string, string>, query: Query | undefined): string[] {
  const values: string[] = [];
  for (const [name, value] of Object.entries(headers)) {
    // Also what is behind a scheme (`Bearer`) or the name of a cookie: a server may repeat that alone.
    if (!HARMLESS.has(name)) values.push(value, ...value.split(/;\s*|\s+/).flatMap(withoutName));
  }
  for (const value of Object.values(query ?? {})) {
    if (typeof value === "string" && !UUID.test(value)) values.push(value);
  }
  // The longest first: a part that is blanked out before its whole would leave the rest of it.
  return values.filter((value) => value.length >= SHORTEST).sort((a, b) => b.length - a.length);
}

function withoutName(part: string): string[] {
  const equals = part.indexOf("=");
  return equals < 0 ? [part] : [part, part.slice(equals + 1)];
}

/** The text with each value blanked out, however it was written: as it is, in JSON, or in a URL. */
export function blankOut(text: string, values: readonly string[]): string {
  let out = text;
  for (const given of values) {
    // Half a character is sent as U+FFFD, and cannot be encoded as it is.
    const value = given.replace(/\p{Surrogate}/gu, "\ufffd");
    const inForm = new URLSearchParams([["", value]]).toString().slice(1);
    const forms = new Set([value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value), inForm]);
    for (const form of forms) out = out.replaceAll(form, "[redacted]");
  }
  return out;
}
