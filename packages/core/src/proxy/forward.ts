import { type Credentials, dispatch } from "../transport/dispatch";
import { Exchange } from "../transport/exchange";
import type { Redirected } from "../transport/redirect";
import type { TransportConfig } from "../transport/transport";
import type { Method, Send } from "../transport/types";
import type { Watch } from "../transport/watch";
import { Refusal } from "./refusal";
import type { RequestBody } from "./request-body";

/** One request on its way to Kaleidoscope. */
export interface Forwarded {
  method: Method;
  /** Path and query, checked. */
  target: string;
  headers: Record<string, string>;
  body: RequestBody;
  /** Says whether an address at Kaleidoscope may be asked, for every hop of a redirect too. */
  mayReach(method: string, url: URL): boolean;
}

/**
 * Sends with the server's credentials. A 401 renews the token and repeats, once, where the body can be sent again;
 * otherwise the page is told to repeat, which its client does by itself.
 */
export async function forward(connection: TransportConfig, call: Forwarded, watch: Watch): Promise<Exchange> {
  for (let renewed = false; ; renewed = true) {
    const token = await watch.guard(Promise.resolve(connection.tokens.get()));
    const iapToken = connection.iapToken ? await watch.guard(connection.iapToken()) : null;
    watch.restart();
    const { response, foreign, sent } = await watch.guard(send(connection, call, { token, iapToken }, watch));
    watch.sign();
    if (response.status !== 401 || !token || foreign || renewed) {
      return new Exchange(`${call.method} through the proxy`, response, watch, foreign, sent);
    }
    response.cancel();
    await connection.tokens.refuse(token);
    if (!call.body.replayable) {
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

/** As the client's own transport does it, with one look more. */
async function send(
  connection: TransportConfig,
  call: Forwarded,
  credentials: Credentials,
  watch: Watch,
): Promise<Redirected> {
  const home = new URL(connection.url).origin;
  const draft = {
    method: call.method,
    url: connection.url + call.target,
    headers: { ...call.headers, ...connection.headers },
    body: call.body.body,
    bodyLength: call.body.length,
    fetchOptions: connection.fetchOptions,
  };
  const checked: Send = (hop) => {
    // The last look before anything leaves, whatever the steps before and the redirects made of it.
    const url = new URL(hop.url);
    if (url.origin === home && !call.mayReach(hop.method, url))
      throw new Refusal(
        502,
        "bad_redirect",
        "Kaleidoscope sent this request to a place that is not allowed.",
      );
    return connection.send(hop);
  };
  return dispatch(connection.middleware, draft, credentials, checked, watch);
}
