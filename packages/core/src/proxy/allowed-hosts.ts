import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { parseUrl } from "../util/parse-url";
import { Refusal } from "./refusal";

/** Which names a handler answers to. */
export interface HostOptions {
  /**
   * The host names that requests may be sent to, such as `["app.example.com", "localhost"]`; others are refused with
   * 403. A name without a port allows every port. Needed if `authorize` lets requests in without asking for a session:
   * by DNS rebinding, a page of any site can reach such a handler under that site's own name.
   *
   * @default every name
   */
  allowedHosts?: readonly string[] | undefined;
  /**
   * Compares `X-Forwarded-Host` with `allowedHosts` instead of `Host`, if it is there. Only for handlers behind a
   * reverse proxy that sets it, since any client can send it.
   *
   * @default false
   */
  trustForwardedHost?: boolean | undefined;
}

/** Returns a check of a request's host. Throws `InvalidArgumentError` for a name that cannot be a host. */
export function hostCheck({ allowedHosts, trustForwardedHost }: HostOptions): (request: Request) => void {
  if (allowedHosts === undefined) return () => {};
  if (!Array.isArray(allowedHosts))
    throw new InvalidArgumentError("allowedHosts must be a list of host names.");
  const allowed = allowedHosts.map((text) => {
    const host = parseHost(text);
    if (host) return host;
    throw new InvalidArgumentError(
      `allowedHosts must hold host names such as "app.example.com" or "localhost:3000", not ${JSON.stringify(text)}.`,
    );
  });
  const isAllowed = (text: string) => {
    const host = parseHost(text);
    return host && allowed.some(({ name, port }) => name === host.name && matchesPort(port, host.port));
  };
  return ({ headers, url }) => {
    const forwarded = trustForwardedHost ? headers.get("x-forwarded-host") : null;
    const hosts = forwarded?.split(",") ?? [headers.get("host") ?? new URL(url).host];
    if (hosts.every(isAllowed)) return;
    throw new Refusal(403, "host", "This server does not answer under this name. List it in allowedHosts.");
  };
}

/** Browsers leave the usual ports out. */
function matchesPort(allowed: string, port: string): boolean {
  return !allowed || allowed === port || (!port && /^(80|443)$/.test(allowed));
}

/** Lower case, in the spelling that URLs give to an address, and without the dot that ends a full name. */
function parseHost(text: unknown): { name: string; port: string } | null {
  const match = /^(\[[\da-f:.]+\]|[^\s:/?#@\\[\],*]+)(?::(\d{1,5}))?$/i.exec(
    typeof text === "string" ? text.trim() : "",
  );
  const url = match && parseUrl(`http://${match[1]}`);
  return url && { name: url.hostname.replace(/\.$/, ""), port: match[2] ?? "" };
}
