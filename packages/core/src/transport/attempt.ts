import { addAdvice } from "../errors/add-advice";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import type { CallTimeouts } from "./call-timeouts";
import { type Draft, dispatch } from "./dispatch";
import { Exchange } from "./exchange";
import type { TransportConfig } from "./transport";
import type { OutgoingBody } from "./types";

/** The result of an attempt, and the token that it used. */
interface Outcome {
  exchange: Exchange;
  token: string | null;
}

/**
 * Sends a request once, with credentials, within the limits of `timeouts`. Returns a response of any status. `path` and
 * the count of attempts are for the log.
 */
export async function attempt(
  { tokens, iapToken, middleware, send, logger }: TransportConfig,
  request: Draft,
  path: string,
  timeouts: CallTimeouts,
  count = 1,
): Promise<Outcome> {
  const { method } = request;
  const what = `${method} ${path}`;
  let startedAt = performance.now();
  const log = (outcome: number | string, status: number | null) => {
    const ms = Math.round(performance.now() - startedAt);
    const line = `kaleidoscope ${what} ${outcome} in ${ms} ms${count > 1 ? `, attempt ${count}` : ""}`;
    logger.debug?.(line, { method, path, status, ms, attempt: count });
  };
  try {
    let token = tokens.get();
    if (token !== null && typeof token !== "string") {
      token = await timeouts.guard(token);
      timeouts.restart();
    }
    const credentials = { token, iapToken: iapToken && (await timeouts.guard(iapToken())) };
    startedAt = performance.now();
    if (timeouts.stopped) throw timeouts.stopped.reason;
    timeouts.expectUpload(sizeOf(request.body));
    const sending = dispatch(middleware, request, credentials, send, timeouts);
    const { response, foreign, sent } = await timeouts.guard(sending);
    timeouts.markActivity();
    log(response.status, response.status);
    return { exchange: new Exchange(what, response, timeouts, foreign, sent), token };
  } catch (error) {
    timeouts.release();
    log(`failed (${(error as Error | null)?.name})`, null);
    markUnsent(error, timeouts);
    throw error;
  }
}

/**
 * Marks the error as sent or unsent based on this attempt, because a middleware may rethrow the error of another
 * call.
 */
function markUnsent(error: unknown, timeouts: CallTimeouts): void {
  if (!KaleidoscopeError.is(error)) return;
  const ownTimeout = error.sent === false && error === timeouts.stopped?.reason;
  if (timeouts.reached && !ownTimeout) delete error.sent;
  else error.sent = false;
  if (ownTimeout) addAdvice(error, "There was no connection by then, so nothing was sent.");
}

/** Returns the size of a body. Streams count as 0, because their senders report progress. */
function sizeOf(body: OutgoingBody | null): number {
  if (body === null || typeof body === "function") return 0;
  return typeof body === "string" || ArrayBuffer.isView(body) ? body.length : body.size;
}
