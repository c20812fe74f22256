import type { KaleidoscopeError } from "../errors/kaleidoscope-error";
import type { CallTimeouts } from "./call-timeouts";
import { type Redirected, sendFollowing } from "./redirect";
import type { IncomingResponse, Method, Middleware, OutgoingBody, OutgoingRequest, Send } from "./types";

/** The credentials of a request: the API's own token, and the token for Google IAP, which uses `Authorization`. */
export interface Credentials {
  token: string | null;
  iapToken?: string | null | undefined;
}

/** A request before its signal and its credentials are added. */
export type Draft = Omit<OutgoingRequest, "signal" | "onAbort" | "report">;

/** Returns the headers with the credentials. The caller's own headers override them. */
export function withCredentials(
  headers: Record<string, string>,
  { token, iapToken }: Credentials,
): Record<string, string> {
  // Literals come before the spread, because adding a property after it takes ten times as long.
  const own = token ? { "x-kal-authorization": `Bearer ${token}`, ...headers } : headers;
  return iapToken ? { authorization: `Bearer ${iapToken}`, ...own } : own;
}

/** Sends one attempt through the middleware, adds the credentials after the last one, and follows redirects. */
export function dispatch(
  middleware: readonly Middleware[],
  draft: Draft,
  credentials: Credentials,
  send: Send,
  timeouts: CallTimeouts,
): Promise<Redirected> {
  if (middleware.length === 0 && send.takesOnAbort)
    return tracked(send, new Direct(draft, withCredentials(draft.headers, credentials), timeouts), timeouts);
  return throughMiddleware(middleware, draft, credentials, send, timeouts);
}

/**
 * Records whether the server may have received the request. If an earlier `next` of the same attempt sent it, the
 * server may have received it.
 */
async function tracked(send: Send, request: OutgoingRequest, timeouts: CallTimeouts): Promise<Redirected> {
  const { reached } = timeouts;
  timeouts.reached = true;
  try {
    return await sendFollowing(send, request);
  } catch (error) {
    if ((error as KaleidoscopeError | null)?.sent === false) timeouts.reached = reached;
    throw error;
  }
}

async function throughMiddleware(
  middleware: readonly Middleware[],
  draft: Draft,
  credentials: Credentials,
  send: Send,
  timeouts: CallTimeouts,
): Promise<Redirected> {
  let sent: Redirected | undefined;
  const innermost = async (outgoing: OutgoingRequest): Promise<IncomingResponse> => {
    const headers = withCredentials(outgoing.headers, credentials);
    sent = await tracked(send, { ...outgoing, headers }, timeouts);
    return sent.response;
  };
  const chain = middleware.reduceRight<(request: OutgoingRequest) => Promise<IncomingResponse>>(
    (next, step) => (outgoing) => step(outgoing, next),
    innermost,
  );
  const outgoing = { ...draft, signal: timeouts.signal, report: timeouts };
  try {
    const response = await chain(outgoing);
    // A middleware may return a response without sending anything.
    return { foreign: false, sent: outgoing, ...sent, response };
  } catch (error) {
    // If a middleware throws after receiving a response, nothing reads the body and its connection stays open, so
    // cancel it.
    sent?.response.cancel();
    throw error;
  }
}

/**
 * A request that goes directly to the sender. Its signal is created lazily, because creating it is the most expensive
 * part of a small call.
 */
class Direct implements OutgoingRequest {
  declare readonly method: Method;
  declare readonly url: string;
  declare readonly body: OutgoingBody | null;
  declare readonly bodyLength: number | undefined;
  declare readonly fetchOptions: Record<string, unknown> | undefined;

  constructor(
    draft: Draft,
    readonly headers: Record<string, string>,
    readonly report: CallTimeouts,
  ) {
    this.method = draft.method;
    this.url = draft.url;
    this.body = draft.body;
    this.bodyLength = draft.bodyLength;
    this.fetchOptions = draft.fetchOptions;
  }

  get signal(): AbortSignal {
    return this.report.signal;
  }

  onAbort(callback: (reason: unknown) => void): () => void {
    return this.report.onAbort(callback);
  }
}
