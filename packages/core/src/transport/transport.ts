import type { TokenSource } from "../auth/token-source";
import { addAdvice, notRepeated } from "../errors/add-advice";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import { RedirectError } from "../errors/redirect-error";
import type { EncodedMultipart } from "../files/multipart";
import { throwIfAborted } from "../util/abort-reason";
import { sleep } from "../util/sleep";
import { apiFailure } from "./api-failure";
import { type Credentials, type Draft, dispatch } from "./dispatch";
import { encodeJson } from "./encode-json";
import { Exchange } from "./exchange";
import { type Limits, limitsFromNow } from "./limits";
import { type Query, queryString } from "./query";
import type { RetryBudget } from "./retry-budget";
import { retryDelay } from "./retry-delay";
import { mayHaveActed, mayRetryFailure, mayRetryStatus, waitBefore } from "./retry-policy";
import type { Logger, Method, Middleware, OutgoingBody, RequestOptions, Send } from "./types";
import { deadlineError, Watch } from "./watch";

export interface TransportConfig {
  url: string;
  send: Send;
  tokens: TokenSource;
  /** Lowercase names. Read for every call, so later changes apply. */
  headers: Record<string, string>;
  /** Returns the token for Google IAP, which is the only one that uses `Authorization`. */
  iapToken?: (() => Promise<string>) | undefined;
  timeoutMs: number;
  maxRetries: number;
  maxResponseBytes: number;
  fetchOptions?: Record<string, unknown> | undefined;
  middleware: readonly Middleware[];
  logger: Logger;
  budget: RetryBudget;
  /** Called if a write failed and may have been carried out. */
  onUncertainWrite: () => void;
}

/** One call: the endpoint, and what to send. */
export interface Call {
  method: Method;
  path: string;
  query?: Query | undefined;
  /** Encoded as JSON. */
  body?: unknown;
  /** Sent instead of `body`. The uploading code encodes it, so bundles without uploads do not include the encoder. */
  upload?: EncodedMultipart | undefined;
  headers?: Record<string, string> | undefined;
  options?: RequestOptions | undefined;
}

/** What all attempts of a call share. */
interface Prepared {
  request: Draft;
  path: string;
  /** For error messages, such as `GET /programs`. */
  what: string;
  limits: Limits;
}

/** The result of an attempt, and the credentials that it used. */
interface Outcome {
  exchange: Exchange;
  credentials: Credentials;
}

/**
 * The single path of every request: build, add headers, send, check the status, decode. Read `run` from top to bottom
 * to see where a request goes.
 */
export class Transport {
  constructor(readonly config: TransportConfig) {}

  /**
   * Sends a call until it succeeds or must not be retried, and passes the successful response to `consume`. An error
   * of `consume` counts as a failed attempt, so a body that breaks is read again in a new attempt if the call can be
   * retried.
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
        const { exchange, credentials } = await this.#attempt(prepared, retry);
        const { status } = exchange;
        const { token } = credentials;
        if (status < 400) {
          const result = await consume(exchange);
          config.budget.restore();
          options.onResponse?.(exchange.info);
          return result;
        }
        const refused = status === 401 && token && !reauthenticated && !exchange.foreign;
        if (refused) {
          // The server did not act, so sending again does not count as a retry and is safe for writes too.
          reauthenticated = true;
          if (replayable) exchange.cancel();
          // Discard the token even if this call ends here, because the next call would be rejected with it too.
          await refuseToken(config.tokens, token);
          if (replayable) continue;
        }
        const retryAfter = retryDelay((name) => exchange.header(name));
        waitMs = waitBefore(retry, retryAfter);
        const passing = mayRetryStatus(method, status, retryAfter !== null);
        const wanted = passing && replayable && retry <= maxRetries && waitMs < Number.POSITIVE_INFINITY;
        const late = wanted && isLate();
        const again = wanted && !late && config.budget.spend();
        // The body of a failed attempt is rarely needed, so the next attempt does not wait for it.
        if (again) exchange.cancel();
        const failure = await apiFailure(exchange, method, path, retryAfter);
        throwIfAborted(limits.signal);
        if (!again && !late) throw (passing || refused) && !replayable ? notRepeated(failure) : failure;
        limits.met.failure = failure;
      } catch (error) {
        const unsent = KaleidoscopeError.is(error) && error.sent === false;
        const mayBeDone = mayHaveActed(method, error, unsent);
        if (mayBeDone) addAdvice(error, "It may have been carried out: look before you send it again.");
        // The write may have succeeded. Servers also redirect after a write that succeeded.
        if (mayBeDone || (method !== "GET" && (limits.signal?.aborted || error instanceof RedirectError)))
          config.onUncertainWrite();
        if (!mayRetryFailure(method, error, unsent)) throw error;
        if (!replayable) throw notRepeated(error);
        if (retry > maxRetries || !(isLate() || config.budget.spend())) throw error;
        limits.met.failure = error;
      }
      if (isLate()) throw deadlineError(prepared.what, limits);
      const ms = Math.round(waitMs);
      config.logger.info?.(
        `kaleidoscope ${method} ${path} failed (${limits.met.failure?.name}), retry ${retry} of ${maxRetries} in ${ms} ms`,
        { method, path, retry, waitMs: ms },
      );
      await sleep(waitMs, limits.signal);
      retry += 1;
    }
  }

  /**
   * Prepares everything that is the same for all attempts. Throws for a body that JSON cannot represent, before a
   * token is requested.
   */
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

  async #attempt({ path, what, limits, request }: Prepared, attempt: number): Promise<Outcome> {
    const { tokens, iapToken, middleware, send, logger } = this.config;
    let startedAt = performance.now();
    const log = (outcome: number | string, status: number | null) => {
      const ms = Math.round(performance.now() - startedAt);
      const { method } = request;
      const line = `kaleidoscope ${what} ${outcome} in ${ms} ms${attempt > 1 ? `, attempt ${attempt}` : ""}`;
      logger.debug?.(line, { method, path, status, ms, attempt });
    };
    const watch = new Watch(what, limits);
    try {
      let token = tokens.get();
      if (token !== null && typeof token !== "string") {
        token = await watch.guard(token);
        watch.restart();
      }
      const credentials = { token, iapToken: iapToken && (await watch.guard(iapToken())) };
      startedAt = performance.now();
      if (watch.stopped) throw watch.stopped.reason;
      watch.expectUpload(sizeOf(request.body));
      const sending = dispatch(middleware, request, credentials, send, watch);
      const { response, foreign, sent } = await watch.guard(sending);
      watch.sign();
      log(response.status, response.status);
      return { exchange: new Exchange(what, response, watch, foreign, sent), credentials };
    } catch (error) {
      watch.release();
      log(`failed (${(error as Error | null)?.name})`, null);
      markUnsent(error, watch);
      throw error;
    }
  }
}

/**
 * Marks the error as sent or unsent based on this attempt, because a middleware may rethrow the error of another
 * call.
 */
function markUnsent(error: unknown, watch: Watch): void {
  if (!KaleidoscopeError.is(error)) return;
  const ownTimeout = error.sent === false && error === watch.stopped?.reason;
  if (watch.reached && !ownTimeout) delete error.sent;
  else error.sent = false;
  if (ownTimeout) addAdvice(error, "There was no connection by then, so nothing was sent.");
}

/**
 * Reports a rejected token. The server has already rejected the call, so an error of the token source is marked as
 * unsent.
 */
async function refuseToken(tokens: TokenSource, token: string): Promise<void> {
  try {
    await tokens.refuse(token);
  } catch (error) {
    if (KaleidoscopeError.is(error)) error.sent = false;
    throw error;
  }
}

/** Returns the size of a body. Streams count as 0, because their senders report progress. */
function sizeOf(body: OutgoingBody | null): number {
  if (body === null || typeof body === "function") return 0;
  return typeof body === "string" || ArrayBuffer.isView(body) ? body.length : body.size;
}

export function lowerCase(headers: NonNullable<RequestOptions["headers"]>): Record<string, string> {
  const lower: Record<string, string> = {};
  // Skip `undefined` values, for example from unset variables, because `fetch` would send the text "undefined".
  for (const [name, value] of Symbol.iterator in headers ? headers : Object.entries(headers))
    if (value != null) lower[name.toLowerCase()] = `${value}`;
  return lower;
}
