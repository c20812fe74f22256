import { InvalidArgumentError, KaleidoscopeError } from "@kal/core";

/**
 * True for what can go wrong with a download: the SDK's errors and the system's. Not for a wrong argument or
 * an error of the caller's own code, such as a progress callback that throws.
 */
export function isFailure(error: unknown): error is Error {
  if (error instanceof KaleidoscopeError) return !(error instanceof InvalidArgumentError);
  // Node's permission model refuses before the system is asked, so its error names no system call.
  // By their shape, not their class: in Jest, the system's errors belong to another realm than the code.
  const { syscall, code } = Object(error) as NodeJS.ErrnoException;
  return typeof syscall === "string" || code === "ERR_ACCESS_DENIED";
}
