import type { IncomingMessage } from "node:http";

/**
 * Returns a header by its lower-case name. Reads `rawHeaders`, because the first access to `headers` makes Node build a
 * table of all headers, which costs about 5 % of a small call.
 */
export function getHeader({ rawHeaders }: IncomingMessage, name: string): string | null {
  let value: string | null = null;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const each = rawHeaders[at] as string;
    if (each.length !== name.length || each.toLowerCase() !== name) continue;
    value = value === null ? (rawHeaders[at + 1] as string) : `${value}, ${rawHeaders[at + 1]}`;
  }
  return value;
}
