import { InvalidArgumentError, KaleidoscopeError } from "@kal/core";

/**
 * True for what can go wrong with a download: the SDK's errors and the system's. Not for a wrong argument or
 * an error of the caller's own code, such as a progress callback that throws.
 */
export function isFailure(error: unknown): error is Error {
  if (error instanceof KaleidoscopeError) return !(error instanceof InvalidArgumentError);
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === "string";
}
