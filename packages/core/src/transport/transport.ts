import type { TokenSource } from "../auth/token-source";
import { apiFailure } from "./api-failure";
import { confidential } from "./confidential";
import { connecting } from "./connecting";
import { encodeJson } from "./encode-json";
import { Exchange } from "./exchange";
import { checkLimits } from "./limit";
import type { EncodedMultipart } from "./multipart";
import { type Query, queryString } from "./query";
import { sendFollowing } from "./redirect";
import { retryAfterMs } from "./retry-after";
import type { RetryBudget } from "./retry-budget";
import { mayRetryFailure, mayRetryStatus, waitBefore } from "./retry-policy";
import { sleep } from "./sleep";
import type {
  IncomingResponse,
  Logger,
  Method,
  Middleware,
  OutgoingBody,
  OutgoingRequest,
  RequestOptions,
  Send,
} from "./types";
import { notRepeated } from "./upload-stream";
import { deadlineError, type Limits, Watch } from "./watch";

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
  fetchOptions?: Record<string, unknown> | undefined;
  middleware: readonly Middleware[];
  logger: Logger;
  budget: RetryBudget;
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
  headers?: Record<string, string>;
  options?: RequestOptions | undefined;
}

/** What all attempts of a call have in common. */
interface Prepared {
  request: Omit<OutgoingRequest, "signal">;
  /** False where the body can be sent only once. */
  replayable: boolean;
}

/** What an attempt led to, and the credentials that it was made with. */
interface Outcome {
  exchange: Exchange;
  token: string | null;
  credentials: readonly string[];
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
    const { method } = call;
    const options = call.options ?? {};
    const limits = toLimits(options, config.timeoutMs);
    const { request, replayable } = this.#build(call);
    let retriesLeft = options.maxRetries ?? config.maxRetries;
    let retry = 0;
    let reauthenticated = false;
    for (;;) {
      let retryAfter: number | null = null;
      try {
        const { exchange, token, credentials } = await this.#ask(call, request, limits);
        if (exchange.status < 400) {
          const result = await consume(exchange);
          config.budget.restore();
          return result;
        }
        const refused = exchange.status === 401 && token && !reauthenticated && !exchange.foreign;
        if (refused && replayable) {
          // The server did not act, so this repeat costs no retry and is safe for writes too.
          reauthenticated = true;
          exchange.cancel();
          await config.tokens.refuse(token);
          continue;
        }
        retryAfter = retryAfterMs(exchange.header("retry-after"), Date.now());
        const passing = mayRetryStatus(method, exchange.status, retryAfter !== null);
        if (
          !passing ||
          !replayable ||
          retriesLeft < 1 ||
          waitBefore(1, retryAfter) === null ||
          !config.budget.spend()
        ) {
          const secrets = confidential(credentials, request.headers, call.query);
          const failure = await apiFailure(exchange, method, call.path, secrets);
          if (limits.signal?.aborted) throw limits.signal.reason;
          throw (passing || refused) && !replayable ? notRepeated(failure) : failure;
        }
        exchange.cancel();
      } catch (error) {
        if (!mayRetryFailure(method, error)) throw error;
        if (!replayable) throw notRepeated(error);
        if (retriesLeft < 1 || !config.budget.spend()) throw error;
      }
      retriesLeft -= 1;
      retry += 1;
      await this.#pause(call, waitBefore(retry, retryAfter) ?? 0, retry, limits);
    }
  }

  /** Everything that does not change between attempts. A body that JSON cannot hold fails here, before a token is asked for. */
  #build(call: Call): Prepared {
    const { config } = this;
    const headers: Record<string, string> = { "content-type": "application/json" };
    let body: OutgoingBody | null = null;
    const { upload } = call;
    if (upload) {
      headers["content-type"] = upload.contentType;
      body = upload.body;
    } else if (call.body !== undefined) body = encodeJson(call.body);
    const fetchOptions = { ...config.fetchOptions, ...call.options?.fetchOptions };
    const request = {
      method: call.method,
      url: config.url + call.path + queryString(call.query),
      headers: Object.assign(
        headers,
        call.headers,
        config.headers,
        call.options?.headers && lowerCase(call.options.headers),
      ),
      body,
      bodyLength: upload?.bodyLength,
      fetchOptions,
    };
    return { request, replayable: upload?.replayable ?? true };
  }

  async #ask(call: Call, request: Prepared["request"], limits: Limits): Promise<Outcome> {
    const watch = new Watch(`${call.method} ${call.path}`, limits);
    try {
      const token = await this.#authorize(watch);
      return await this.#attempt(call, request, token, watch);
    } catch (error) {
      watch.release();
      throw error;
    }
  }

  async #authorize(watch: Watch): Promise<string | null> {
    const token = this.config.tokens.get();
    if (token === null || typeof token === "string") return token;
    const fresh = await watch.guard(token);
    watch.restart();
    return fresh;
  }

  async #attempt(
    call: Call,
    request: Prepared["request"],
    token: string | null,
    watch: Watch,
  ): Promise<Outcome> {
    const { config } = this;
    const credentials = token ? [token] : [];
    let foreign = false;
    const innermost = async (outgoing: OutgoingRequest): Promise<IncomingResponse> => {
      const headers = { ...outgoing.headers };
      if (token) headers["x-kal-authorization"] ??= `Bearer ${token}`;
      if (config.iapToken) {
        const iapToken = await config.iapToken();
        credentials.push(iapToken);
        headers.authorization ??= `Bearer ${iapToken}`;
      }
      const result = await sendFollowing(connecting(config.send, config.url), { ...outgoing, headers });
      foreign = result.foreign;
      return result.response;
    };
    const chain = config.middleware.reduceRight<(request: OutgoingRequest) => Promise<IncomingResponse>>(
      (next, middleware) => (outgoing) => middleware(outgoing, next),
      innermost,
    );
    const startedAt = Date.now();
    watch.expectUpload(sizeOf(request.body));
    const response = await watch.guard(chain({ ...request, signal: watch.signal, report: watch }));
    watch.sign();
    config.logger.debug?.("kaleidoscope answered", {
      method: call.method,
      path: call.path,
      status: response.status,
      ms: Date.now() - startedAt,
    });
    const exchange = new Exchange(`${call.method} ${call.path}`, response, watch, foreign);
    return { exchange, token, credentials };
  }

  async #pause(call: Call, ms: number, retry: number, limits: Limits): Promise<void> {
    const what = `${call.method} ${call.path}`;
    this.config.logger.info?.("kaleidoscope call is repeated", {
      method: call.method,
      path: call.path,
      retry,
      waitMs: Math.round(ms),
    });
    if (Date.now() + ms >= limits.expiresAt) throw deadlineError(what, limits.deadlineMs);
    await sleep(ms, limits.signal);
  }
}

/** Streams are not counted: whoever sends them tells how far they are. */
function sizeOf(body: OutgoingBody | null): number {
  if (typeof body === "string" || body instanceof Uint8Array) return body.length;
  return body instanceof Blob ? body.size : 0;
}

function toLimits(options: RequestOptions, timeoutMs: number): Limits {
  checkLimits(options);
  const deadlineMs = options.deadlineMs ?? Number.POSITIVE_INFINITY;
  return {
    timeoutMs: options.timeoutMs ?? timeoutMs,
    deadlineMs,
    expiresAt: Date.now() + deadlineMs,
    signal: options.signal,
  };
}

export function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
