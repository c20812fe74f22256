import type { TokenSource } from "../auth/token-source";
import { ConnectionError } from "../errors/connection-error";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import { apiFailure } from "./api-failure";
import { encodeJson } from "./encode-json";
import { Exchange } from "./exchange";
import { encodeMultipart, type MultipartBody } from "./multipart";
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
  multipart?: MultipartBody | undefined;
  headers?: Record<string, string>;
  options?: RequestOptions | undefined;
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
    const request = this.#build(call);
    let retriesLeft = options.maxRetries ?? config.maxRetries;
    let retry = 0;
    let reauthenticated = false;
    for (;;) {
      let retryAfter: number | null = null;
      try {
        const watch = new Watch(`${method} ${call.path}`, limits);
        let token: string | null;
        let exchange: Exchange;
        try {
          token = await this.#authorize(watch);
          exchange = await this.#attempt(call, request, token, watch);
        } catch (error) {
          watch.release();
          throw error;
        }
        if (exchange.status < 400) {
          const result = await consume(exchange);
          config.budget.restore();
          return result;
        }
        if (exchange.status === 401 && token && !reauthenticated && !exchange.foreign) {
          // The server did not act, so this repeat costs no retry and is safe for writes too.
          reauthenticated = true;
          exchange.cancel();
          await config.tokens.refuse(token);
          continue;
        }
        retryAfter = retryAfterMs(exchange.header("retry-after"), Date.now());
        if (
          !mayRetryStatus(method, exchange.status, retryAfter !== null) ||
          retriesLeft < 1 ||
          waitBefore(1, retryAfter) === null ||
          !config.budget.spend()
        ) {
          throw await apiFailure(exchange, method, call.path, token);
        }
        exchange.cancel();
      } catch (error) {
        if (!mayRetryFailure(method, error) || retriesLeft < 1 || !config.budget.spend()) throw error;
      }
      retriesLeft -= 1;
      retry += 1;
      await this.#pause(call, waitBefore(retry, retryAfter) ?? 0, retry, limits);
    }
  }

  /** Everything that does not change between attempts. A body that JSON cannot hold fails here, before a token is asked for. */
  #build(call: Call): Omit<OutgoingRequest, "signal"> {
    const { config } = this;
    const headers: Record<string, string> = { "content-type": "application/json" };
    let body: OutgoingBody | null = null;
    if (call.multipart) {
      const { contentType, blob } = encodeMultipart(call.multipart);
      headers["content-type"] = contentType;
      body = blob;
    } else if (call.body !== undefined) body = encodeJson(call.body);
    const fetchOptions = { ...config.fetchOptions, ...call.options?.fetchOptions };
    return {
      method: call.method,
      url: config.url + call.path + queryString(call.query),
      headers: Object.assign(
        headers,
        call.headers,
        config.headers,
        call.options?.headers && lowerCase(call.options.headers),
      ),
      body,
      fetchOptions,
    };
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
    request: Omit<OutgoingRequest, "signal">,
    token: string | null,
    watch: Watch,
  ): Promise<Exchange> {
    const { config } = this;
    let foreign = false;
    const innermost = async (outgoing: OutgoingRequest): Promise<IncomingResponse> => {
      const headers = { ...outgoing.headers };
      if (token) headers["x-kal-authorization"] ??= `Bearer ${token}`;
      if (config.iapToken) headers.authorization ??= `Bearer ${await config.iapToken()}`;
      const result = await sendFollowing(connecting(config.send, config.url), { ...outgoing, headers });
      foreign = result.foreign;
      return result.response;
    };
    const chain = config.middleware.reduceRight<(request: OutgoingRequest) => Promise<IncomingResponse>>(
      (next, middleware) => (outgoing) => middleware(outgoing, next),
      innermost,
    );
    const startedAt = Date.now();
    const response = await watch.guard(chain({ ...request, signal: watch.signal }));
    watch.sign();
    config.logger.debug?.("kaleidoscope answered", {
      method: call.method,
      path: call.path,
      status: response.status,
      ms: Date.now() - startedAt,
    });
    return new Exchange(`${call.method} ${call.path}`, response, watch, foreign);
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

function toLimits(options: RequestOptions, timeoutMs: number): Limits {
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

/** Tells a network's failure from a middleware's: only what the sender throws is a `ConnectionError`. */
function connecting(send: Send, url: string): Send {
  return async (request) => {
    try {
      return await send(request);
    } catch (cause) {
      if (request.signal.aborted || cause instanceof KaleidoscopeError) throw cause;
      const code = socketCode(cause);
      throw new ConnectionError(
        `Could not reach ${new URL(url).origin}${code && ` (${code})`}. Check the url option and the network, then try again.`,
        { cause },
      );
    }
  };
}

function socketCode(cause: unknown): string {
  for (let depth = 0, at = cause; depth < 5 && at instanceof Object; depth++, at = (at as Error).cause) {
    const { code } = at as { code?: unknown };
    if (typeof code === "string") return code;
  }
  return "";
}
