import { ConnectionError } from "../errors/connection-error";
import type { KaleidoscopeError } from "../errors/kaleidoscope-error";
import { KaleidoscopeResponseError } from "../errors/response-error";
import { ServerError } from "../errors/server-error";
import { TimeoutError } from "../errors/timeout-error";
import type { Method } from "./types";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
/** A server that asks for more than this is not waited for; the caller gets the error and may decide. */
const LONGEST_RETRY_AFTER_MS = 60_000;

const PASSING = new Set([408, 429, 500, 502, 503, 504]);

/**
 * Reads repeat on any passing status. Writes repeat only where the status proves that the server did not
 * act: a 500 or a gateway's 504 may hide a write that went through.
 */
export function mayRetryStatus(method: Method, status: number, hasRetryAfter: boolean): boolean {
  if (method === "GET") return PASSING.has(status);
  return status === 429 || (status === 503 && hasRetryAfter);
}

/** Reads repeat on any broken connection, writes only if nothing was sent. A certificate is not trusted the second time either. */
export function mayRetryFailure(method: Method, error: unknown, unsent: boolean): error is ConnectionError {
  return error instanceof ConnectionError && error.retryable !== false && (method === "GET" || unsent);
}

/** True for a write that the server may have carried out although its answer is lost: who sends it again may do it twice. */
export function mayHaveActed(method: Method, error: unknown, unsent: boolean): error is KaleidoscopeError {
  if (method === "GET" || unsent) return false;
  if (error instanceof ServerError)
    return !mayRetryStatus(method, error.status, "retry-after" in error.headers);
  return (
    error instanceof ConnectionError ||
    error instanceof TimeoutError ||
    error instanceof KaleidoscopeResponseError
  );
}

/** How long to wait before attempt `retry` (1 is the first retry); for ever where the server asks for too long. */
export function waitBefore(retry: number, askedMs: number | null): number {
  if (askedMs !== null) return askedMs > LONGEST_RETRY_AFTER_MS ? Number.POSITIVE_INFINITY : askedMs;
  return Math.random() * Math.min(FIRST_WAIT_MS * 2 ** (retry - 1), LONGEST_WAIT_MS);
}
