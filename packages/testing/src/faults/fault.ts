/** Which requests a fault is for. Left out: any. */
export interface FaultMatch {
  /** The HTTP method. */
  method?: string | undefined;
  /** The decoded path, exactly, or a pattern that it must match. */
  path?: string | RegExp | undefined;
}

/** Why an import fails: the `error_details` of the import. */
export interface ImportError {
  /** Number of the row that the import failed at, reported unchanged. */
  failed_row: number;
  /** For example `unknown_key_field`. */
  reason: string;
}

/** One thing that goes wrong. Several members may be given; they then happen to the same answer. */
export interface Fault {
  /** Which requests; without it, any. */
  when?: FaultMatch | undefined;
  /**
   * How many requests it hits.
   *
   * @default 1; `Infinity` for all
   */
  times?: number | undefined;
  /**
   * How many matching requests it lets pass first.
   *
   * @default 0
   */
  skip?: number | undefined;
  /**
   * Hits the first of so many requests to each address (method and path), and lets the others pass: with 2, a
   * request that is repeated succeeds.
   *
   * @default 1
   */
  every?: number | undefined;

  /** Waits before it answers. `Infinity`: never answers. */
  latencyMs?: number | undefined;
  /** The connection is reset before the request is handled. */
  reset?: true | undefined;
  /** The request is handled, its effects stay, and then the connection dies without an answer. */
  commitThenCut?: true | undefined;

  /** Answers with this status instead of handling the request. */
  status?: number | undefined;
  /** `Retry-After`: seconds, a date, or any text. Alone it makes the status 429. */
  retryAfter?: number | Date | string | undefined;
  /**
   * The body of such an answer: text as it is, anything else as JSON.
   *
   * @default `{ code, message }`
   */
  body?: unknown | undefined;
  /** Answers with an HTML page, as a gateway or a login wall does. `true` for one of the fake's own. */
  html?: true | string | undefined;
  /** Answers with a redirect to this address. Status 302 unless `status` is given. */
  redirectTo?: string | undefined;
  /** Set on whatever answer there is. */
  headers?: Record<string, string> | undefined;

  /** The body stops after this many bytes, and the connection stays open. */
  stallAt?: number | undefined;
  /** The connection dies after this many bytes of the body. */
  cutAt?: number | undefined;
  /** The body arrives in pieces of this size, `pieceDelayMs` apart (default 0). */
  pieceBytes?: number | undefined;
  /** Milliseconds between two pieces. */
  pieceDelayMs?: number | undefined;
  /** The body is gzip-encoded, and `Content-Length` is the encoded length. */
  gzip?: true | undefined;
  /** A `Content-Length` that need not be true. `null` leaves it out. */
  contentLength?: number | null | undefined;

  /** The request is answered as usual, and the import that it starts fails before its first row is applied. */
  importError?: ImportError;

  /** A 206 answers with another range than the one asked for. */
  wrongRange?: true | undefined;
  /** The file has changed since: another ETag, and an `If-Range` that no longer holds. */
  changedEtag?: true | undefined;
}

/** What `faults.add` gives back. */
export interface AddedFault {
  /** How many requests it has hit. */
  readonly hits: number;
  /** Takes the fault back; requests succeed again. */
  remove(): void;
}
