/** Selects the requests that a fault applies to. Omitted members match any request. */
export interface FaultMatch {
  /** The HTTP method. */
  method?: string | undefined;
  /** The exact decoded path, or a pattern that it must match. */
  path?: string | RegExp | undefined;
}

/** Why an import fails: the `error_details` of the import. */
export interface ImportError {
  /** Number of the row that the import failed at, reported unchanged. */
  failed_row: number;
  /** For example `unknown_key_field`. */
  reason: string;
}

/** A fault to inject. If several members are set, they all apply to the same response. */
export interface Fault {
  /** The requests that the fault applies to. Defaults to any request. */
  when?: FaultMatch | undefined;
  /**
   * Number of requests that the fault applies to.
   *
   * @default 1; `Infinity` applies it to all
   */
  times?: number | undefined;
  /**
   * Number of matching requests to skip first.
   *
   * @default 0
   */
  skip?: number | undefined;
  /**
   * Applies to the first of every n requests to the same method and path. With 2, a retry succeeds.
   *
   * @default 1
   */
  every?: number | undefined;

  /** Milliseconds to wait before responding. With `Infinity`, it never responds. */
  latencyMs?: number | undefined;
  /** Resets the connection before the request is handled. */
  reset?: true | undefined;
  /** Handles the request, keeps its effects, and then resets the connection without a response. */
  commitThenCut?: true | undefined;

  /** Responds with this status instead of handling the request. */
  status?: number | undefined;
  /** The `Retry-After` header: seconds, a date, or any text. Without `status`, the status is 429. */
  retryAfter?: number | Date | string | undefined;
  /**
   * The body of the error response: a string is sent unchanged, anything else as JSON.
   *
   * @default `{ code, message }`
   */
  body?: unknown | undefined;
  /** Responds with an HTML page, as a gateway or a login page does. `true` sends a default page. */
  html?: true | string | undefined;
  /** Responds with a redirect to this address. The status is 302 unless `status` is set. */
  redirectTo?: string | undefined;
  /** Headers to set on the response. */
  headers?: Record<string, string> | undefined;

  /** Stops the body after this many bytes and keeps the connection open. */
  stallAt?: number | undefined;
  /** Resets the connection after this many bytes of the body. */
  cutAt?: number | undefined;
  /** Sends the body in pieces of this many bytes, `pieceDelayMs` apart (default 0). */
  pieceBytes?: number | undefined;
  /** Milliseconds between pieces. */
  pieceDelayMs?: number | undefined;
  /** Compresses the body with gzip. `Content-Length` is the compressed length. */
  gzip?: true | undefined;
  /** Overrides `Content-Length`, even with a wrong value. `null` omits the header. */
  contentLength?: number | null | undefined;

  /** Responds as usual, but the import that the request starts fails before its first row is applied. */
  importError?: ImportError | undefined;

  /** Responds to a range request with a wrong range. */
  wrongRange?: true | undefined;
  /** Simulates a changed file: sends another ETag and treats `If-Range` as outdated. */
  changedEtag?: true | undefined;
}

/** A handle on an added fault. */
export interface AddedFault {
  /** Number of requests that the fault has applied to. */
  readonly hits: number;
  /** Removes the fault. */
  remove(): void;
}
