import { BlockList, isIP } from "node:net";
import type { Fetch } from "@kal/node";
import { UsageError } from "../errors/usage-error";

/** As elsewhere, the name in small letters counts first. */
const variable = (name: string) => process.env[name] ?? process.env[name.toUpperCase()] ?? "";

/** What no proxy leads to: this machine, where `kal-fake` listens. */
const LOOPBACK = /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/;

/** The proxy that the environment names for an address; `""` where it is reached without one. */
export function proxyFor(address: string): string {
  const { protocol, hostname, port } = new URL(address);
  if (LOOPBACK.test(hostname)) return "";
  const ownPort = port || (protocol === "https:" ? "443" : "80");
  const proxy = variable(`${protocol.slice(0, -1)}_proxy`);
  const exempt = variable("no_proxy")
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => exempts(entry.toLowerCase(), hostname, ownPort));
  if (exempt) return "";
  return /^$|:\/\//.test(proxy) ? proxy : `http://${proxy}`;
}

/** Whether an entry of NO_PROXY means this host: a name and those below it, an address, a range of them, or `*`. */
function exempts(entry: string, hostname: string, port: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(entry)) return host === entry;
  const [, range, bits] = /^(.+)\/(\d+)$/.exec(entry) ?? [];
  if (range && bits) return isWithin(host, range, Number(bits));
  const [, name = "", ofPort] = /^(?:\*?\.)?\[?(.*?)\]?(?::(\d+))?$/.exec(entry) ?? [];
  const fits = name === "*" || host === name || host.endsWith(`.${name}`);
  return fits && (ofPort === undefined || ofPort === port);
}

function isWithin(host: string, range: string, bits: number): boolean {
  const family = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");
  const addresses = new BlockList();
  try {
    addresses.addSubnet(range, bits, family(range));
    return isIP(host) !== 0 && addresses.check(host, family(host));
  } catch {
    // An entry that is no range exempts nobody.
    return false;
  }
}

let used = false;

/** For errors: whether the client of this command goes through a proxy. */
export const usesProxy = () => used;

/**
 * A `fetch` that goes through the proxy of the environment. `undefined` where none stands before this address: Kal's own
 * connections, which know no proxies, are faster. Throws `UsageError` for a proxy of another kind.
 */
export async function proxyFetch(address: string): Promise<Fetch | undefined> {
  // What is wrong with the address, the client says.
  const proxy = URL.canParse(address) ? proxyFor(address) : "";
  if (!proxy) return undefined;
  if (!URL.canParse(proxy) || !/^https?:/i.test(proxy))
    throw new UsageError(
      "HTTPS_PROXY or HTTP_PROXY is no address of an HTTP proxy, such as http://proxy.lab:8080.",
    );
  used = true;
  // Loaded here, so that nobody without a proxy waits for it.
  const undici = await import("undici");
  const dispatcher = new undici.ProxyAgent(proxy);
  // The same at run time; the types of Node's own fetch are those of another version.
  const fetch = undici.fetch as unknown as Fetch;
  return (url, init) => fetch(url, { ...init, ...(proxyFor(url) && { dispatcher }) });
}
