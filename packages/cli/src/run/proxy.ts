import { BlockList, isIP } from "node:net";
import type { Fetch } from "@kal/node";
import { UsageError } from "../errors/cli-errors";

/** As in curl, the lowercase name takes precedence. */
const readVariable = (name: string) => process.env[name] ?? process.env[name.toUpperCase()] ?? "";

/** This machine, where `kal-fake` listens. It is never reached through a proxy. */
const LOOPBACK = /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/;

/** Returns the proxy that the environment sets for an address, or `""` if the address is reached directly. */
export function proxyFor(address: string): string {
  const { protocol, hostname, port } = new URL(address);
  if (LOOPBACK.test(hostname)) return "";
  const ownPort = port || (protocol === "https:" ? "443" : "80");
  const proxy = readVariable(`${protocol.slice(0, -1)}_proxy`);
  const exempt = readVariable("no_proxy")
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => matchesHost(entry.toLowerCase(), hostname, ownPort));
  if (exempt) return "";
  return /^$|:\/\//.test(proxy) ? proxy : `http://${proxy}`;
}

/** Matches an entry of NO_PROXY: a host name, which includes its subdomains, an address, an address range, or `*`. */
function matchesHost(entry: string, hostname: string, port: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(entry)) return host === entry;
  const [, range, bits] = /^(.+)\/(\d+)$/.exec(entry) ?? [];
  if (range && bits) return isInRange(host, range, Number(bits));
  const [, name = "", entryPort] = /^(?:\*?\.)?\[?(.*?)\]?(?::(\d+))?$/.exec(entry) ?? [];
  const matchesName = name === "*" || host === name || host.endsWith(`.${name}`);
  return matchesName && (entryPort === undefined || entryPort === port);
}

function isInRange(host: string, range: string, bits: number): boolean {
  const family = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");
  const addresses = new BlockList();
  try {
    addresses.addSubnet(range, bits, family(range));
    return isIP(host) !== 0 && addresses.check(host, family(host));
  } catch {
    // An invalid range matches no host.
    return false;
  }
}

let isProxyUsed = false;

/** Whether this command's client uses a proxy. Error messages mention it. */
export const usesProxy = () => isProxyUsed;

/**
 * Creates a `fetch` that uses the proxy in the environment. Returns `undefined` if the address is reached directly: the
 * SDK's own connections do not support proxies, but they are faster. Throws `UsageError` if the proxy is not an HTTP
 * proxy.
 */
export async function proxyFetch(address: string): Promise<Fetch | undefined> {
  // The client rejects an invalid address with its own message.
  const proxy = URL.canParse(address) ? proxyFor(address) : "";
  if (!proxy) return undefined;
  if (!URL.canParse(proxy) || !/^https?:/i.test(proxy))
    throw new UsageError(
      "HTTPS_PROXY or HTTP_PROXY must be the address of an HTTP proxy, such as http://proxy.lab:8080.",
    );
  isProxyUsed = true;
  // Load undici only when a proxy is set, because it slows down the start.
  const undici = await import("undici");
  const dispatcher = new undici.ProxyAgent(proxy);
  // The types differ because Node's own fetch comes from another version of undici.
  const fetch = undici.fetch as unknown as Fetch;
  return (url, init) => fetch(url, { ...init, ...(proxyFor(url) && { dispatcher }) });
}
