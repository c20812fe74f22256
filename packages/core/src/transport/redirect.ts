import { RedirectError } from "../errors/redirect-error";
import { parseUrl } from "../util/parse-url";
import type { IncomingResponse, OutgoingRequest, Send } from "./types";

const MOST_HOPS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The only headers that follow a redirect to another origin: none of them tells who is asking. */
const HARMLESS = new Set(["accept", "if-range", "range", "user-agent"]);

/** Where a redirect led, told to whoever sent the request. */
export interface Redirected {
  response: IncomingResponse;
  /** True once a hop has left the origin of the first request; credentials are not sent again after that. */
  foreign: boolean;
  /** The first request as it was sent, with its credentials. */
  sent: OutgoingRequest;
}

/**
 * Follows redirects by hand. `fetch` drops only `Authorization` when a redirect leaves the origin, so the
 * token in `X-Kal-Authorization` would travel to a file store, or to anyone.
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
    // Several headers come joined. As in browsers, they must agree.
    const addresses = new Set(location.split(/, (?=\/|https?:)/i));
    if (addresses.size > 1) throw refuse("to several addresses at once");
    const target = parseUrl([...addresses].join(), request.url);
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
    // The signal by name: not every request has it as a field of its own.
    request = { ...first, url: target.href, headers, signal: first.signal };
  }
}

/** 303 always reads; 301 and 302 turn a POST into a read, as every client does; 307 and 308 repeat. */
function becomesRead(method: OutgoingRequest["method"], status: number): boolean {
  return method !== "GET" && (status === 303 || (status < 303 && method === "POST"));
}
