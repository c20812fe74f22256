import type { JsonValue } from "../util/json";

/** The HTTP methods of calls. Only `client.request` sends `PATCH`. */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * The body of a request. A function creates a new stream for each attempt, so it can be sent again. All other bodies
 * can be sent repeatedly.
 */
export type OutgoingBody = string | Uint8Array | Blob | (() => ReadableStream<Uint8Array>);

/** The progress that a sender may report for a request. */
export interface SendReport {
  /** The request waits for a free connection. */
  queued(): void;
  /** The request has a connection. */
  connected(): void;
  /** A part of the body was sent. */
  sent(): void;
}

/** One call, with all its attempts. */
export interface CallInfo {
  /** The HTTP method. */
  readonly method: Method;
  /** Percent-encoded, without the query. May contain ids. */
  readonly path: string;
}

/** One attempt, ready to be sent. */
export interface OutgoingRequest {
  /** The call that this attempt belongs to: the same object in all its attempts. */
  call?: CallInfo | undefined;
  /** The HTTP method. */
  method: Method;
  /** Absolute URL, including the query. */
  url: string;
  /** Header names as they will be sent. Each name occurs once. */
  headers: Record<string, string>;
  /** `null` if the request has no body. */
  body: OutgoingBody | null;
  /** Length of the body in bytes, if known and the body is a function. */
  bodyLength?: number | undefined;
  /**
   * Called by senders that can report progress, so that queueing and a long upload do not count as a silent server.
   */
  report?: SendReport | undefined;
  /** Aborts when the caller aborts or a limit is reached. The call rejects with its reason. */
  signal: AbortSignal;
  /**
   * @internal
   * Alternative to `signal`: calls back with the reason, and returns a function that unsubscribes. Only for senders
   * with `takesOnAbort`.
   */
  onAbort?: ((callback: (reason: unknown) => void) => () => void) | undefined;
  /** Extra init fields for `fetch`, as the caller passed them. */
  fetchOptions?: Record<string, unknown> | undefined;
}

/** A response whose body has not been read yet. */
export interface IncomingResponse {
  /** The HTTP status. */
  readonly status: number;
  /** Headers by name, case-insensitive. */
  readonly headers: { get(name: string): string | null };
  /**
   * Reads the whole body and passes each chunk to `onChunk` in order. If `onChunk` returns a promise, the next chunk
   * waits for it. Rejects if the connection breaks. May be called once.
   */
  read(onChunk: (chunk: Uint8Array) => void | PromiseLike<void>): Promise<void>;
  /** Cancels the body without reading it, which frees its connection. Safe to call at any time. */
  cancel(): void;
}

/**
 * Sends one request over the network. `@kal/core` uses `fetch`, `@kal/node` uses `node:http`. A sender sets `sent:
 * false` on the error it throws if nothing of the request was sent, so that a write is retried.
 */
export interface Send {
  (request: OutgoingRequest): Promise<IncomingResponse>;
  /**
   * @internal
   * Set by senders that use a request's `onAbort` if it has one, and that pass the request on unchanged instead of
   * copying it.
   */
  readonly takesOnAbort?: boolean | undefined;
}

/**
 * Runs around every attempt. `request.headers` does not contain credentials: the client adds them after the last
 * middleware, so that logging middleware cannot leak them.
 */
export interface Middleware {
  (
    request: OutgoingRequest,
    next: (request: OutgoingRequest) => Promise<IncomingResponse>,
  ): Promise<IncomingResponse>;
  /** Runs around a whole call: its attempts, the waits between them, and the reading of a JSON body. */
  aroundCall?: (<T>(call: CallInfo, next: () => Promise<T>) => Promise<T>) | undefined;
}

/** The least important messages that are logged. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/**
 * Receives log messages. Messages and details never contain a token, secret, body or query. Errors that the logger
 * throws are ignored.
 */
export interface Logger {
  /** Every request: its method, path, status, duration and attempt, and reads that the cache answers. */
  debug?: ((message: string, details?: Record<string, JsonValue>) => void) | undefined;
  /** Calls that are retried. */
  info?: ((message: string, details?: Record<string, JsonValue>) => void) | undefined;
  /** Problems that the client recovered from, such as a failing token store. */
  warn?: ((message: string, details?: Record<string, JsonValue>) => void) | undefined;
  /** Errors that were not thrown, such as a download that returned `null`. */
  error?: ((message: string, details?: Record<string, JsonValue>) => void) | undefined;
}

/** What a successful response says besides its body. */
export interface ResponseInfo {
  /** The HTTP status, from 200 to 299. */
  readonly status: number;
  /** Headers by name, case-insensitive. */
  readonly headers: { get(name: string): string | null };
  /** Identifies the request in the server's logs. `null` if the server sent none. */
  readonly requestId: string | null;
}

/** Options of a single call. */
export interface RequestOptions {
  /** Aborts the call, its waits and its body. The call rejects with the signal's reason, unchanged. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the response begins, and between two chunks of its body. `0` disables the timeout.
   *
   * @default the client's (10,000)
   */
  timeoutMs?: number | undefined;
  /**
   * Milliseconds for the whole call: all attempts, all waits and the whole body.
   *
   * @default none
   */
  deadlineMs?: number | undefined;
  /**
   * Maximum number of retries. Writes are retried only if the server cannot have acted.
   *
   * @default the client's (2)
   */
  maxRetries?: number | undefined;
  /**
   * Maximum size of a JSON response in bytes, after decompression. The client stops reading a larger one and throws
   * `KaleidoscopeResponseError`. Downloads have no limit.
   *
   * @default the client's (1 GiB)
   */
  maxResponseBytes?: number | undefined;
  /** Extra headers, as an object or a `Headers`. They override the client's and the SDK's own headers. */
  headers?: Record<string, string> | Iterable<readonly [string, string]> | undefined;
  /** Extra init fields for `fetch` (for example `{ next: { tags: ["programs"] } }`). */
  fetchOptions?: Record<string, unknown> | undefined;
  /**
   * Called with the status, headers and request id of each successful response of the call. Not called if the call is
   * answered from the cache.
   */
  onResponse?: ((response: ResponseInfo) => void) | undefined;
  /** @internal Records the call's last failure, for callers that wait for it with their own limits. */
  met?: Met | undefined;
}

/** The last failure of a call, which the error of an expired deadline quotes. */
export interface Met {
  failure?: Error | undefined;
}

/** Options of a call that reads through the cache. */
export interface ReadOptions extends RequestOptions {
  /**
   * `"reload"` reads from the server and stores the response; `"no-store"` reads from the server and stores nothing.
   * Both drop older entries that differ from the response.
   *
   * @default returns the cached value while it is fresh
   */
  cache?: "default" | "reload" | "no-store" | undefined;
}
