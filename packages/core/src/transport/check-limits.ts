import { InvalidArgumentError } from "../errors/invalid-argument-error";

/**
 * Throws if a limit is not a number. `NaN`, for example from an unset variable, would never be reached and so disable
 * the limit.
 */
export function checkLimit(name: string, value: unknown): void {
  if (value === undefined || (typeof value === "number" && value >= 0)) return;
  throw new InvalidArgumentError(`${name} must be a number of at least 0, not ${String(value)}.`);
}

/** Checks the limits of a call or a client. */
export function checkLimits(options: {
  timeoutMs?: unknown;
  deadlineMs?: unknown;
  maxRetries?: unknown;
  maxResponseBytes?: unknown;
}): void {
  checkLimit("timeoutMs", options.timeoutMs);
  checkLimit("deadlineMs", options.deadlineMs);
  checkLimit("maxRetries", options.maxRetries);
  checkLimit("maxResponseBytes", options.maxResponseBytes);
}
