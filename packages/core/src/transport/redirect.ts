import { RedirectError } from "../errors/redirect-error";
import { parseUrl } from "../util/parse-url";
import type { IncomingResponse, OutgoingRequest, Send } from "./types";

const MOST_HOPS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The only headers that are sent after a redirect to another origin. None of them identifies the caller. */
const HARMLESS = new Set(["accept", "if-range", "range", "user-agent"]);

/** Where a redirect led. */
export interface Redirected {
  response: IncomingResponse;
  /** `true` once a redirect has left the first request's origin. Credentials are not sent from then on. */
  foreign: boolean;
  /** The first request as sent, with its credentials. */
  sent: OutgoingRequest;
}

/**
 * Follows redirects manually. `fetch` removes only `Authorization` if a redirect leaves the origin, so it would send
 * the token in `X-Kal-Authorization` to a file store or any other host.
 */
export async function sendFollowing(send: Send, first: OutgoingRequest): Promise<Redirected> {
  const { method } = first;
  let request = first;
  let foreign = false;
  for (let hops = 1; ; hops++) {
    const response = await send(request);
    const { status } = response;
    if (!REDIRECTS.has(status)) return { response, foreign, sent: first };
    response.cancel();
    const home = new URL(first.url);
    const refuse = (how: string) => new RedirectError(`${method} ${home.pathname} was redirected ${how}.`);
    const location = response.headers.get("location");
    if (!location)
      throw refuse("to a place that this runtime hides; in browsers, go through a server with proxyUrl");
    // Repeated headers arrive joined. As in browsers, they must be equal.
    const addresses = new Set(location.split(/, (?=\/|https?:)/i));
    if (addresses.size > 1) throw refuse("to several addresses at once");
    const target = parseUrl(Array.from(addresses).join(), request.url);
    if (!target) throw refuse("to an address that is not one");
    const { protocol, origin } = target;
    if (target.username || target.password) throw refuse("to an address with a password in it");
    const from = new URL(request.url).protocol;
    if (protocol !== "https:" && protocol !== from)
      throw refuse(`from ${from.slice(0, -1)} to ${protocol.slice(0, -1)}, which is not safe`);
    if (hops > MOST_HOPS) throw refuse(`more than ${MOST_HOPS} times`);
    if (becomesRead(method, status))
      throw refuse(
        `(${status}) so that it turns into a read, which would look like success. Check the url option, and whether it was carried out`,
      );
    foreign ||= origin !== home.origin;
    if (foreign && method !== "GET") throw refuse(`to ${origin}; data is not sent to another origin`);
    const headers = foreign
      ? Object.fromEntries(Object.entries(first.headers).filter(([key]) => HARMLESS.has(key)))
      : first.headers;
    // Copy the signal explicitly, because not every request has it as its own property.
    request = { ...first, url: target.href, headers, signal: first.signal };
  }
}

/**
 * Returns true if the redirected request becomes a GET: always after 303, and for a POST after 301 and 302, as in
 * every client. 307 and 308 keep the method.
 */
function becomesRead(method: OutgoingRequest["method"], status: number): boolean {
  return method !== "GET" && (status === 303 || (status < 303 && method === "POST"));
}
