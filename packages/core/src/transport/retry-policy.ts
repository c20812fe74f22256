import { ServerError } from "../errors/api-error";
import { ConnectionError } from "../errors/connection-error";
import type { KaleidoscopeError } from "../errors/kaleidoscope-error";
import { KaleidoscopeResponseError } from "../errors/response-error";
import { TimeoutError } from "../errors/timeout-error";
import { retryDelay } from "./retry-delay";
import type { Method } from "./types";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
/** If the server asks for a longer wait, the client does not wait and throws, so the caller can decide. */
const LONGEST_RETRY_AFTER_MS = 60_000;

const PASSING = new Set([408, 429, 500, 502, 503, 504]);

/**
 * Reads are retried after any transient status. Writes are retried only if the status proves that the server did not
 * act: a 500 or a gateway's 504 may hide a write that succeeded.
 */
export function mayRetryStatus(method: Method, status: number, hasRetryAfter: boolean): boolean {
  if (method === "GET") return PASSING.has(status);
  return status === 429 || (status === 503 && hasRetryAfter);
}

/**
 * Reads are retried after any broken connection, writes only if nothing was sent. Certificate errors are not retried,
 * because the certificate would fail again.
 */
export function mayRetryFailure(method: Method, error: unknown, unsent: boolean): error is ConnectionError {
  return error instanceof ConnectionError && error.retryable !== false && (method === "GET" || unsent);
}

/**
 * Returns true for a write that the server may have performed although its response was lost. Sending it again may
 * write twice.
 */
export function mayHaveActed(method: Method, error: unknown, unsent: boolean): error is KaleidoscopeError {
  if (method === "GET" || unsent) return false;
  if (error instanceof ServerError)
    return !mayRetryStatus(method, error.status, retryDelay((name) => error.headers[name]) !== null);
  return (
    error instanceof ConnectionError ||
    error instanceof TimeoutError ||
    error instanceof KaleidoscopeResponseError
  );
}

/**
 * Returns the milliseconds to wait before attempt `retry` (1 is the first retry), or infinity if the server asks for
 * too long a wait.
 */
export function waitBefore(retry: number, askedMs: number | null): number {
  if (askedMs !== null) return askedMs > LONGEST_RETRY_AFTER_MS ? Number.POSITIVE_INFINITY : askedMs;
  return Math.random() * Math.min(FIRST_WAIT_MS * 2 ** (retry - 1), LONGEST_WAIT_MS);
}
