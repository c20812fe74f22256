import { requireKnownOptions } from "../util/check-names";
import { checkLimits } from "./check-limits";
import type { Met, RequestOptions } from "./types";

/** The limits of a call, counted from its start. */
export interface Limits {
  /** Milliseconds without data until the response begins and between two chunks. `0` disables the limit. */
  timeoutMs: number;
  /** `deadlineMs` as the caller passed it, for the message. */
  deadlineMs: number;
  /** When the whole call must be finished, by `performance.now()`, because the system clock may change meanwhile. */
  expiresAt: number;
  signal?: AbortSignal | undefined;
  met: Met;
}

/**
 * Returns the limits of a call that begins now. `usualMs` is its `timeoutMs` if the options have none. Throws
 * `InvalidArgumentError` if a limit is not a number of at least 0 or an option does not exist.
 */
export function limitsFromNow(usualMs: number, options: RequestOptions = {}): Limits {
  requireKnownOptions(options);
  checkLimits(options);
  const { timeoutMs = usualMs, deadlineMs = Number.POSITIVE_INFINITY, signal, met = {} } = options;
  return { timeoutMs, deadlineMs, expiresAt: performance.now() + deadlineMs, signal, met };
}
