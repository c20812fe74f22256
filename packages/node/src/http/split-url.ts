/** A URL in the parts that the request options of `node:http` expect. */
export interface UrlParts {
  protocol: string;
  /** An IPv6 address has no brackets here. */
  hostname: string;
  port: string | undefined;
  path: string;
}

/** Matches paths that the URL parser would rewrite: dot segments, backslashes, fragments, anything but printable ASCII. */
const NEEDS_PARSING = /\/\.|%2e|[\\#]|[^!-~]/i;

let last: { origin: string; parts: UrlParts } | undefined;

/** Splits a URL. A client calls the same host again and again, so the parts of the last origin are reused. */
export function splitUrl(url: string): UrlParts {
  const at = url.indexOf("/", "https://".length);
  const origin = url.slice(0, at);
  const rest = url.slice(at);
  if (last?.origin === origin && !NEEDS_PARSING.test(rest)) return { ...last.parts, path: rest };
  const { protocol, hostname, port, pathname, search, username } = new URL(url);
  const parts = {
    protocol,
    hostname: hostname.startsWith("[") ? hostname.slice(1, -1) : hostname,
    port: port || undefined,
    path: pathname + search,
  };
  if (at > 0 && !username) last = { origin, parts };
  return parts;
}
