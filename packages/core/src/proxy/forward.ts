import { attempt } from "../transport/attempt";
import type { CallTimeouts } from "../transport/call-timeouts";
import type { Exchange } from "../transport/exchange";
import type { TransportConfig } from "../transport/transport";
import type { Method, Send } from "../transport/types";
import { Refusal } from "./refusal";
import type { RequestBody } from "./request-body";

/** One request on its way to Kaleidoscope. */
export interface Forwarded {
  method: Method;
  /** Path, checked. */
  path: string;
  /** The query with its question mark, or an empty string. */
  search: string;
  headers: Record<string, string>;
  body: RequestBody;
  /** Says whether an address at Kaleidoscope may be asked, for every hop of a redirect too. */
  mayReach(method: string, url: URL): boolean;
}

/**
 * Sends with the server's credentials. After a 401, renews the token and sends again, once, if the body can be sent
 * again. Otherwise the page is told to send it again, which its client does automatically.
 */
export async function forward(
  connection: TransportConfig,
  call: Forwarded,
  newTimeouts: () => CallTimeouts,
): Promise<Exchange> {
  const { method, path, search, headers, body } = call;
  const config = { ...connection, send: checkedSend(connection, call) };
  const request = {
    method,
    url: connection.url + path + search,
    headers: { ...headers, ...connection.headers },
    body: body.body,
    bodyLength: body.length,
    fetchOptions: connection.fetchOptions,
  };
  for (let renewed = false; ; renewed = true) {
    const { exchange, token } = await attempt(config, request, path, newTimeouts(), renewed ? 2 : 1);
    if (exchange.status !== 401 || !token || exchange.foreign || renewed) return exchange;
    exchange.cancel();
    await connection.tokens.refuse(token);
    if (!body.replayable) {
      throw new Refusal(
        503,
        "try_again",
        "The server had to sign in again in the middle of this upload; send it again.",
        {
          "retry-after": "0",
        },
      );
    }
  }
}

/** Checks every request immediately before it is sent, because middleware and redirects may have changed its address. */
function checkedSend(connection: TransportConfig, call: Forwarded): Send {
  const home = new URL(connection.url).origin;
  return (hop) => {
    const url = new URL(hop.url);
    if (url.origin === home && !call.mayReach(hop.method, url))
      throw new Refusal(
        502,
        "bad_redirect",
        "Kaleidoscope sent this request to a place that is not allowed.",
      );
    return connection.send(hop);
  };
}
