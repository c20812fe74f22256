import type { TokenSource } from "../auth/token-source";
import { addAdvice, notRepeated } from "../errors/add-advice";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import { RedirectError } from "../errors/redirect-error";
import type { EncodedMultipart } from "../files/multipart";
import { throwIfAborted } from "../util/abort-reason";
import { sleep } from "../util/sleep";
import { apiFailure } from "./api-failure";
import { attempt } from "./attempt";
import { CallTimeouts, deadlineError } from "./call-timeouts";
import type { Draft } from "./dispatch";
import { encodeJson } from "./encode-json";
import type { Exchange } from "./exchange";
import { limitsFromNow } from "./limits";
import { type Query, queryString } from "./query";
import type { RetryBudget } from "./retry-budget";
import { retryDelay } from "./retry-delay";
import { mayHaveActed, mayRetryFailure, mayRetryStatus, waitBefore } from "./retry-policy";
import type { CallInfo, Logger, Method, Middleware, RequestOptions, Send } from "./types";

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
  run<T>(call: Call, consume: (exchange: Exchange) => T | Promise<T>): Promise<T> {
    const { method, path } = call;
    const info: CallInfo = { method, path };
    const chain = this.config.middleware.reduceRight(
      (next, { aroundCall }) => (aroundCall ? () => aroundCall(info, next) : next),
      () => this.#run(call, consume, info),
    );
    return chain();
  }

  async #run<T>(call: Call, consume: (exchange: Exchange) => T | Promise<T>, info: CallInfo): Promise<T> {
    const { config } = this;
    const { method, path, upload, options = {} } = call;
    const limits = limitsFromNow(config.timeoutMs, options);
    const what = `${method} ${path}`;
    const request = this.#prepare(call, info);
    const replayable = upload?.replayable ?? true;
    const maxRetries = options.maxRetries ?? config.maxRetries;
    let retry = 1;
    let reauthenticated = false;
    for (;;) {
      let waitMs = waitBefore(retry, null);
      const isLate = () => performance.now() + waitMs >= limits.expiresAt;
      try {
        const { exchange, token } = await attempt(
          config,
          request,
          path,
          new CallTimeouts(what, limits),
          retry,
        );
        const { status } = exchange;
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
      if (isLate()) throw deadlineError(what, limits);
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
  #prepare({ method, path, query, body, upload, headers, options }: Call, info: CallInfo): Draft {
    const { config } = this;
    return {
      call: info,
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
  }
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

export function lowerCase(headers: NonNullable<RequestOptions["headers"]>): Record<string, string> {
  const lower: Record<string, string> = {};
  // Skip `undefined` values, for example from unset variables, because `fetch` would send the text "undefined".
  for (const [name, value] of Symbol.iterator in headers ? headers : Object.entries(headers))
    if (value != null) lower[name.toLowerCase()] = `${value}`;
  return lower;
}
