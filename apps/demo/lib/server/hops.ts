import type { IncomingMessage } from "node:http";
import { isLoopback } from "./loopback";
import { isLoopbackHost, isOwnHost } from "./own-host";

/**
 * What a request came by, the last hop at the end: Next tells no address, and forwards a server action to itself under
 * its own `Host`. A caller can put entries before the true ones, which only makes the checks below stricter.
 */
const PEERS = "x-kal-demo-peers";
const HOSTS = "x-kal-demo-hosts";

/** Notes where a request comes from and which name it asks for. */
export function noteHop({ headers, socket }: IncomingMessage): void {
  const add = (name: string, ...entries: unknown[]) => {
    headers[name] = [headers[name], ...entries].flat().filter(Boolean).join(",");
  };
  add(PEERS, headers["x-forwarded-for"], socket.remoteAddress ?? "unknown");
  add(HOSTS, headers.host ?? "none");
}

/** Whether all of a request's hops pass. A request that was not noted has none, and does not pass. */
function every(headers: Headers, name: string, passes: (entry: string) => boolean): boolean {
  const entries = headers.get(name)?.split(",") ?? [];
  return entries.length > 0 && entries.every((entry) => passes(entry.trim()));
}

/** Whether a request was only sent to names of this app. */
export const isForThisApp = (headers: Headers): boolean => every(headers, HOSTS, isOwnHost);

/** Whether a request comes from this computer alone, and was sent to it under a name of its own. */
export const isLocal = (headers: Headers): boolean =>
  every(headers, PEERS, isLoopback) && every(headers, HOSTS, isLoopbackHost);
