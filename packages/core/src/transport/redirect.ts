import { RedirectError } from "../errors/redirect-error";
import type { IncomingResponse, OutgoingRequest, Send } from "./types";

const MOST_HOPS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The only headers that follow a redirect to another origin: none of them tells who is asking. */
const HARMLESS = new Set(["accept", "range", "if-range", "user-agent"]);

/** Where a redirect led, told to whoever sent the request. */
export interface Redirected {
  response: IncomingResponse;
  /** True once a hop has left the origin of the first request; credentials are not sent again after that. */
  foreign: boolean;
}

/**
 * Follows redirects by hand. `fetch` drops only `Authorization` when a redirect leaves the origin, so the
 * token in `X-Kal-Authorization` would travel to a file store, or to anyone.
 */
export async function sendFollowing(send: Send, first: OutgoingRequest): Promise<Redirected> {
  const home = new URL(first.url).origin;
  const seen = new Set<string>();
  let request = first;
  let foreign = false;
  for (;;) {
    const response = await send(request);
    if (!REDIRECTS.has(response.status)) return { response, foreign };
    response.cancel();
    const name = `${first.method} ${new URL(first.url).pathname}`;
    const location = response.headers.get("location");
    if (!location) {
      throw new RedirectError(
        `${name} was redirected, and this runtime does not say where to. Go through a server: in browsers, use proxyUrl.`,
      );
    }
    const target = resolve(location, request.url, name);
    if (seen.size >= MOST_HOPS)
      throw new RedirectError(`${name} was redirected more than ${MOST_HOPS} times.`);
    const { method } = request;
    if (becomesRead(method, response.status)) {
      throw new RedirectError(
        `${name} was redirected (${response.status}) in a way that turns it into a read, which would look like success. Check the url option, and whether it was carried out.`,
      );
    }
    if (seen.has(`${method} ${target.href}`)) throw new RedirectError(`${name} is redirected in a circle.`);
    seen.add(`${method} ${target.href}`);
    foreign ||= target.origin !== home;
    if (foreign && method !== "GET")
      throw new RedirectError(
        `${name} was redirected to ${target.origin}; data is not sent to another origin.`,
      );
    request = { ...request, url: target.href };
    if (foreign)
      request.headers = Object.fromEntries(
        Object.entries(first.headers).filter(([key]) => HARMLESS.has(key)),
      );
  }
}

function resolve(location: string, from: string, name: string): URL {
  let target: URL;
  try {
    target = new URL(location, from);
  } catch {
    throw new RedirectError(`${name} was redirected to an address that is not one.`);
  }
  if (target.username || target.password)
    throw new RedirectError(`${name} was redirected to an address with a password in it.`);
  if (target.protocol !== "https:" && target.protocol !== new URL(from).protocol) {
    throw new RedirectError(
      `${name} was redirected from https to ${target.protocol.slice(0, -1)}, which anyone can read.`,
    );
  }
  return target;
}

/** 303 always reads; 301 and 302 turn a POST into a read, as every client does; 307 and 308 repeat. */
function becomesRead(method: OutgoingRequest["method"], status: number): boolean {
  return method !== "GET" && (status === 303 || (status < 303 && method === "POST"));
}
