import type { JsonValue } from "../util/json";

/** The HTTP methods that Kaleidoscope's API uses. */
export type Method = "GET" | "POST" | "PUT" | "DELETE";

/**
 * What a request may carry. A function makes a fresh stream for each attempt, so it can be sent again;
 * everything else is replayable as it is.
 */
export type OutgoingBody = string | Uint8Array | Blob | (() => ReadableStream<Uint8Array>);

/** What a sender may tell of a request on its way. */
export interface SendReport {
  /** It waits for a free connection. */
  queued(): void;
  /** It has a connection. */
  connected(): void;
  /** A piece of the body has left. */
  sent(): void;
}

/** One attempt, ready to leave. */
export interface OutgoingRequest {
  /** The HTTP method. */
  method: Method;
  /** Absolute, with its query. */
  url: string;
  /** Names as they are to be sent; no name occurs twice. */
  headers: Record<string, string>;
  /** `null` where there is none. */
  body: OutgoingBody | null;
  /** Length of the body in bytes where it is known and the body is a function. */
  bodyLength?: number | undefined;
  /** Told by senders that know how far they are, so that waiting in a queue and a long upload are no silence of the server. */
  report?: SendReport | undefined;
  /** Aborts when the caller gives up or a limit is reached; its reason is what the call rejects with. */
  signal: AbortSignal;
  /** Calls back with the reason instead, and gives what ends that. Only for senders with `takesOnAbort`. */
  onAbort?: ((callback: (reason: unknown) => void) => () => void) | undefined;
  /** Extra init fields for `fetch`, as the caller gave them. */
  fetchOptions?: Record<string, unknown> | undefined;
}

/** What came back, before anyone has read the body. */
export interface IncomingResponse {
  /** The HTTP status. */
  readonly status: number;
  /** Headers by name, in any case. */
  readonly headers: { get(name: string): string | null };
  /**
   * Reads the body to its end, handing over each chunk in order. A promise returned by `onChunk` holds the
   * next chunk back. Rejects when the connection breaks. May be called once.
   */
  read(onChunk: (chunk: Uint8Array) => void | PromiseLike<void>): Promise<void>;
  /** Lets go of the body without reading it, so that its connection is free. Safe to call at any time. */
  cancel(): void;
}

/**
 * The seam to the network. Core fills it with `fetch`; `@kal/node` with `node:http`. A sender that knows that nothing of
 * the request has left sets `sent: false` on the error it throws: a write is then retried.
 */
export interface Send {
  (request: OutgoingRequest): Promise<IncomingResponse>;
  /** Set by senders that use a request's `onAbort` where there is one, and pass the request on as it is, not in a copy. */
  readonly takesOnAbort?: boolean | undefined;
}

/**
 * Runs around every attempt. `request.headers` holds no credentials: they are added behind the last
 * middleware, so that a logger cannot leak them.
 */
export type Middleware = (
  request: OutgoingRequest,
  next: (request: OutgoingRequest) => Promise<IncomingResponse>,
) => Promise<IncomingResponse>;

/** Silent unless given. Messages and details hold no token, secret, body or query. What it throws is ignored. */
export interface Logger {
  /** Every answer. */
  debug?: ((message: string, details?: Record<string, JsonValue>) => void) | undefined;
  /** Calls that are repeated. */
  info?: ((message: string, details?: Record<string, JsonValue>) => void) | undefined;
  /** What went wrong and was made up for, such as a token store that failed. */
  warn?: ((message: string, details?: Record<string, JsonValue>) => void) | undefined;
  /** What failed and was not thrown, such as a download that gave `null`. */
  error?: ((message: string, details?: Record<string, JsonValue>) => void) | undefined;
}

/** Options of a single call. */
export interface RequestOptions {
  /** Ends the call, its waits and its body; the call rejects with the signal's reason, as given. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the response begins, and between two chunks of its body. `0` waits for ever.
   *
   * @default the client's (10,000)
   */
  timeoutMs?: number | undefined;
  /**
   * Milliseconds for the whole call: all attempts, all waits, the whole body.
   *
   * @default none
   */
  deadlineMs?: number | undefined;
  /**
   * How often a failed attempt may be repeated. Writes are repeated only when the server cannot have acted.
   *
   * @default the client's (2)
   */
  maxRetries?: number | undefined;
  /**
   * Bytes that a JSON response may have, counted after decompression. A larger one is not read further, and is a
   * `KaleidoscopeResponseError`. Downloads have no limit.
   *
   * @default the client's (1 GiB)
   */
  maxResponseBytes?: number | undefined;
  /** Extra headers, as an object or a `Headers`; they win over the client's and over the SDK's own. */
  headers?: Record<string, string> | Iterable<readonly [string, string]> | undefined;
  /** Extra init fields for `fetch` (for example `{ next: { tags: ["programs"] } }`). */
  fetchOptions?: Record<string, unknown> | undefined;
  /** @internal What the call meets is noted here, for whoever waits for it within limits of his own. */
  met?: Met | undefined;
}

/** What a call has met on its way: a deadline that ends it tells. */
export interface Met {
  failure?: Error | undefined;
}

/** Options of a call that reads through the cache. */
export interface ReadOptions extends RequestOptions {
  /**
   * `"reload"` asks the server and stores its answer; `"no-store"` asks and stores nothing. Both drop older versions that
   * differ from the answer.
   *
   * @default the cache's answer while it is fresh
   */
  cache?: "default" | "reload" | "no-store" | undefined;
}
