/** Where a request goes, in the words of `node:http`. */
export interface Address {
  protocol: string;
  /** Without the brackets that an IPv6 address has in a URL. */
  hostname: string;
  port: string | undefined;
  path: string;
}

/** What a parser would rewrite: dot segments, backslashes, fragments, anything but printable ASCII. */
const NEEDS_PARSING = /\/\.|%2e|[\\#]|[^!-~]/i;

let known: { origin: string; address: Address } | undefined;

/** Takes an address apart. A client asks one host again and again, so only the first call parses it all. */
export function addressOf(url: string): Address {
  const at = url.indexOf("/", "https://".length);
  const origin = url.slice(0, at);
  const rest = url.slice(at);
  if (known?.origin === origin && !NEEDS_PARSING.test(rest)) return { ...known.address, path: rest };
  const { protocol, hostname, port, pathname, search, username } = new URL(url);
  const address = {
    protocol,
    hostname: hostname.startsWith("[") ? hostname.slice(1, -1) : hostname,
    port: port || undefined,
    path: pathname + search,
  };
  if (at > 0 && !username) known = { origin, address };
  return address;
}
