import type { TokenSource } from "../auth/token-source";
import type { Versions } from "../cache/versions";
import { addAdvice } from "../errors/add-advice";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import type { EncodedMultipart } from "../files/multipart";
import { notRepeated } from "../files/upload-stream";
import { throwIfAborted } from "../util/abort-reason";
import { sleep } from "../util/sleep";
import { apiFailure } from "./api-failure";
import { type Credentials, type Draft, dispatch } from "./dispatch";
import { encodeJson } from "./encode-json";
import { Exchange } from "./exchange";
import { type Limits, limitsFromNow } from "./limits";
import { type Query, queryString } from "./query";
import { retryAfterMs } from "./retry-after";
import type { RetryBudget } from "./retry-budget";
import { mayHaveActed, mayRetryFailure, mayRetryStatus, waitBefore } from "./retry-policy";
import type { Logger, Method, Middleware, OutgoingBody, RequestOptions, Send } from "./types";
import { deadlineError, Watch } from "./watch";

export interface TransportConfig {
  url: string;
  send: Send;
  tokens: TokenSource;
  /** Lower-case names. Read at every call, so a change is seen. */
  headers: Record<string, string>;
  /** The token for Google IAP, which alone uses `Authorization`. */
  iapToken?: (() => Promise<string>) | undefined;
  timeoutMs: number;
  maxRetries: number;
  maxResponseBytes: number;
  fetchOptions?: Record<string, unknown> | undefined;
  middleware: readonly Middleware[];
  logger: Logger;
  budget: RetryBudget;
  versions: Versions;
}

/** One call: what to ask, and what to send with it. */
export interface Call {
  method: Method;
  path: string;
  query?: Query | undefined;
  /** Encoded as JSON. */
  body?: unknown;
  /** Sent in place of `body`. Encoded by whoever uploads, so that a bundle without uploads holds no code for it. */
  upload?: EncodedMultipart | undefined;
  headers?: Record<string, string> | undefined;
  options?: RequestOptions | undefined;
}

/** What all attempts of a call have in common. */
interface Prepared {
  request: Draft;
  path: string;
  /** For messages: `GET /programs`. */
  what: string;
  limits: Limits;
}

/** What an attempt led to, and the credentials that it was made with. */
interface Outcome {
  exchange: Exchange;
  credentials: Credentials;
}

/**
 * The one path a request takes: build, add headers, send, judge, decode.
 * Reading `run` from top to bottom tells where any request goes.
 */
export class Transport {
  constructor(readonly config: TransportConfig) {}

  /**
   * Sends a call until it succeeds or may not be repeated, and hands a successful response to `consume`.
   * What `consume` throws counts as the attempt's failure, so a body that breaks is read again from a new
   * attempt where the call may be repeated.
   */
  async run<T>(call: Call, consume: (exchange: Exchange) => T | Promise<T>): Promise<T> {
    const { config } = this;
    const { method, path, upload, options = {} } = call;
    const limits = limitsFromNow(config.timeoutMs, options);
    const prepared = this.#prepare(call, limits);
    const replayable = upload?.replayable ?? true;
    const maxRetries = options.maxRetries ?? config.maxRetries;
    let retry = 1;
    let reauthenticated = false;
    for (;;) {
      let waitMs = waitBefore(retry, null);
      const isLate = () => performance.now() + waitMs >= limits.expiresAt;
      try {
        const { exchange, credentials } = await this.#attempt(prepared);
        const { status } = exchange;
        const { token } = credentials;
        if (status < 400) {
          const result = await consume(exchange);
          config.budget.restore();
          return result;
        }
        const refused = status === 401 && token && !reauthenticated && !exchange.foreign;
        if (refused) {
          // The server did not act, so a repeat costs no retry and is safe for writes too.
          reauthenticated = true;
          if (replayable) exchange.cancel();
          // Also where this call ends here: the next one would be refused for the same token.
          await refuseToken(config.tokens, token);
          if (replayable) continue;
        }
        const retryAfter = retryAfterMs(exchange.header("retry-after"));
        waitMs = waitBefore(retry, retryAfter);
        const passing = mayRetryStatus(method, status, retryAfter !== null);
        const wanted = passing && replayable && retry <= maxRetries && waitMs < Number.POSITIVE_INFINITY;
        const late = wanted && isLate();
        const again = wanted && !late && config.budget.spend();
        // The next attempt does not wait for the body of this one, which hardly anybody will read.
        if (again) exchange.cancel();
        const failure = await apiFailure(exchange, method, path, retryAfter);
        throwIfAborted(limits.signal);
        if (!again && !late) throw (passing || refused) && !replayable ? notRepeated(failure) : failure;
        limits.met.failure = failure;
      } catch (error) {
        const unsent = KaleidoscopeError.is(error) && error.sent === false;
        const mayBeDone = mayHaveActed(method, error, unsent);
        if (mayBeDone) addAdvice(error, "It may have been carried out: look before you send it again.");
        // Who looks must not be shown what was known before.
        if (mayBeDone || (method !== "GET" && limits.signal?.aborted)) config.versions.bumpAll();
        if (!mayRetryFailure(method, error, unsent)) throw error;
        if (!replayable) throw notRepeated(error);
        if (retry > maxRetries || !(isLate() || config.budget.spend())) throw error;
        limits.met.failure = error;
      }
      if (isLate()) throw deadlineError(prepared.what, limits);
      config.logger.info?.("kaleidoscope call is repeated", {
        method,
        path,
        retry,
        waitMs: Math.round(waitMs),
      });
      await sleep(waitMs, limits.signal);
      retry += 1;
    }
  }

  /** Everything that does not change between attempts. A body that JSON cannot hold fails here, before a token is asked for. */
  #prepare({ method, path, query, body, upload, headers, options }: Call, limits: Limits): Prepared {
    const { config } = this;
    const request: Draft = {
      method,
      url: config.url + path + queryString(query),
      headers: {
        "content-type": upload?.contentType ?? "application/json",
        ...headers,
        ...config.headers,
        ...(options?.headers && lowerCase(options.headers)),
      },
      body: upload ? upload.body : body === undefined ? null : encodeJson(body),
      bodyLength: upload?.bodyLength,
      fetchOptions: { ...config.fetchOptions, ...options?.fetchOptions },
    };
    return { request, path, what: `${method} ${path}`, limits };
  }

  async #attempt({ path, what, limits, request }: Prepared): Promise<Outcome> {
    const { tokens, iapToken, middleware, send, logger } = this.config;
    const watch = new Watch(what, limits);
    try {
      let token = tokens.get();
      if (token !== null && typeof token !== "string") {
        token = await watch.guard(token);
        watch.restart();
      }
      const credentials = { token, iapToken: iapToken && (await watch.guard(iapToken())) };
      const startedAt = performance.now();
      if (watch.stopped) throw watch.stopped.reason;
      watch.expectUpload(sizeOf(request.body));
      const sending = dispatch(middleware, request, credentials, send, watch);
      const { response, foreign, sent } = await watch.guard(sending);
      watch.sign();
      const { status } = response;
      logger.debug?.("kaleidoscope answered", {
        method: request.method,
        path,
        status,
        ms: Math.round(performance.now() - startedAt),
      });
      return { exchange: new Exchange(what, response, watch, foreign, sent), credentials };
    } catch (error) {
      watch.release();
      markUnsent(error, watch);
      throw error;
    }
  }
}

/** Only this attempt counts: a middleware may pass on the error of another call. */
function markUnsent(error: unknown, watch: Watch): void {
  if (!KaleidoscopeError.is(error)) return;
  const ownTimeout = error.sent === false && error === watch.stopped?.reason;
  if (watch.reached && !ownTimeout) delete error.sent;
  else error.sent = false;
  if (ownTimeout) addAdvice(error, "There was no connection by then, so nothing was sent.");
}

/** The server has refused the call by then, so a source that fails here cannot hide that it was carried out. */
async function refuseToken(tokens: TokenSource, token: string): Promise<void> {
  try {
    await tokens.refuse(token);
  } catch (error) {
    if (KaleidoscopeError.is(error)) error.sent = false;
    throw error;
  }
}

/** Streams are not counted: whoever sends them tells how far they are. */
function sizeOf(body: OutgoingBody | null): number {
  if (body === null || typeof body === "function") return 0;
  return typeof body === "string" || ArrayBuffer.isView(body) ? body.length : body.size;
}

export function lowerCase(headers: NonNullable<RequestOptions["headers"]>): Record<string, string> {
  const lower: Record<string, string> = {};
  // Without those that are `undefined`, as an unset variable gives it: `fetch` would send the word.
  for (const [name, value] of Symbol.iterator in headers ? headers : Object.entries(headers))
    if (value != null) lower[name.toLowerCase()] = `${value}`;
  return lower;
}
