import { requireKnownOptions } from "../util/require-known";
import { checkLimits } from "./check-limits";
import type { Met, RequestOptions } from "./types";

/** What a call may take, from the moment that it began. */
export interface Limits {
  /** Silence allowed until the response begins and between chunks. `0` is no limit. */
  timeoutMs: number;
  /** `deadlineMs` as the caller gave it, for the message. */
  deadlineMs: number;
  /** When the whole call must be over, by `performance.now()`: the time of day may be set meanwhile. */
  expiresAt: number;
  signal?: AbortSignal | undefined;
  met: Met;
}

/**
 * The limits of a call that begins now; `usualMs` is its `timeoutMs` where the options have none. Throws
 * `InvalidArgumentError` for one that is no number of at least 0, and for an option that does not exist.
 */
export function limitsFromNow(usualMs: number, options: RequestOptions = {}): Limits {
  requireKnownOptions(options);
  checkLimits(options);
  const { timeoutMs = usualMs, deadlineMs = Number.POSITIVE_INFINITY, signal, met = {} } = options;
  return { timeoutMs, deadlineMs, expiresAt: performance.now() + deadlineMs, signal, met };
}
