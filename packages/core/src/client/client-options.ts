import type { TokenSource } from "../auth/token-source";
import type { TokenStore } from "../auth/token-store";
import type { CacheOptions } from "../cache/read-cache";
import type { Fetch } from "../transport/fetch-send";
import type { Logger, LogLevel, Middleware, Send } from "../transport/types";

/** Where Kaleidoscope's API lives unless `url` says otherwise. */
export const PROD_API_URL = "https://api.kaleidoscope.bio";

/** Default limit, in seconds, for a response to begin and for silence within its body. */
export const TIMEOUT_MAXIMUM = 10;

/** Media types a download may have unless `acceptContentTypes` widens the list. */
export const VALID_CONTENT_TYPES: readonly string[] = [
  "text/csv",
  "chemical/x-mdl-sdfile",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

/** Options of a client. All may be left out where `@kal/node` finds credentials in the environment. */
export interface ClientOptions {
  // What usually comes from `process.env` may be given undefined by projects with exactOptionalPropertyTypes, too.
  /** Needs `clientSecret` beside it. */
  clientId?: string | undefined;
  /** Never in a browser: throws there, unless `dangerouslyAllowBrowser`. */
  clientSecret?: string | undefined;
  /**
   * Base address of the API: http or https, without query. Empty, it is an `InvalidArgumentError`.
   *
   * @default `https://api.kaleidoscope.bio`
   */
  url?: string | undefined;
  /** Where tokens come from, instead of client credentials: `staticToken(...)`, a `TokenEndpointSource`, `noToken`, or your own. */
  auth?: TokenSource | undefined;
  /**
   * Shares the tokens of client credentials with other processes: `redisTokenStore(...)` of `@kal/node`, or one
   * of `@kal/core/stores`. A store that fails costs a warning, never a call.
   *
   * @default tokens stay in this client
   */
  tokenStore?: TokenStore | undefined;
  /** A Google-signed ID token for an API behind Identity-Aware Proxy; sent in `Authorization`. */
  iapToken?: (() => Promise<string>) | undefined;
  /** Extra headers for every request, token requests included, as an object or a `Headers`; they win over the SDK's own. */
  headers?: Record<string, string> | Iterable<readonly [string, string]> | undefined;
  /** Used instead of the global `fetch`. */
  fetch?: Fetch | undefined;
  /** Used instead of any fetch: the lowest seam, for other network stacks. */
  send?: Send | undefined;
  /**
   * Milliseconds until a response begins, and between two chunks of its body. `0` waits for ever.
   *
   * @default 10,000
   */
  timeoutMs?: number | undefined;
  /**
   * How often a failed attempt is repeated. Writes are repeated only when the server cannot have acted.
   *
   * @default 2
   */
  maxRetries?: number | undefined;
  /**
   * Bytes that a JSON response may have, counted after decompression, so that a server gone wrong cannot fill the memory.
   * `Infinity` lifts the limit. Downloads have none.
   *
   * @default 1 GiB: more than a million records take, and about what JavaScript engines can hold as one text
   */
  maxResponseBytes?: number | undefined;
  /**
   * Cached reads: `false` for none, or `{ ttlMs, maxEntries }`.
   *
   * @default 60 seconds, 5,000 entries
   */
  cache?: CacheOptions | undefined;
  /**
   * Media types a download may have. `"any"` lifts the check.
   *
   * @default CSV, SDF and XLSX
   */
  acceptContentTypes?: readonly string[] | "any" | undefined;
  /**
   * Receives log messages in place of the console. `false` turns logging off. No message holds a token, a secret, a
   * body or a query.
   *
   * @default the console
   */
  logger?: Logger | false | undefined;
  /**
   * The least important messages that are logged: `"off"`, `"error"`, `"warn"`, `"info"` (retries) or `"debug"` (every
   * request). In `@kal/node`, the environment variable `KALEIDOSCOPE_LOG` sets it, too.
   *
   * @default `"warn"` for the console, `"debug"` for your own logger
   */
  logLevel?: LogLevel | undefined;
  /** Runs around every attempt, outermost first. */
  middleware?: readonly Middleware[] | undefined;
  /** Extra init fields for every `fetch`, for example `{ next: { revalidate: 60 } }`. */
  fetchOptions?: Record<string, unknown> | undefined;
  /** Allows `clientSecret` in a browser. Every visitor of the page can then read it. */
  dangerouslyAllowBrowser?: boolean | undefined;
}
