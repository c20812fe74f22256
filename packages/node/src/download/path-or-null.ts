import { InvalidArgumentError, KaleidoscopeError, type Logger } from "@kal/core";

/**
 * Returns the path, or logs the failure and returns `null`. Still throws an abort, an invalid argument, and errors of
 * the caller's own code.
 */
export async function pathOrNull(
  download: Promise<string>,
  what: string,
  logger: Logger,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  try {
    return await download;
  } catch (error) {
    if (signal?.aborted || !isDownloadFailure(error)) throw error;
    logger.error?.(`kaleidoscope ${what} failed: ${error.message}`, {
      error: error.name,
      code: (error as NodeJS.ErrnoException).code ?? null,
    });
    return null;
  }
}

/**
 * Returns true for errors of the SDK and of the system. Returns false for an invalid argument and for errors of the
 * caller's own code, such as a progress callback that throws.
 */
export function isDownloadFailure(error: unknown): error is Error {
  if (error instanceof KaleidoscopeError) return !(error instanceof InvalidArgumentError);
  // In Jest, the system's errors belong to another realm, so their shape is checked instead of their class.
  const { syscall, code } = Object(error) as NodeJS.ErrnoException;
  // Node's permission model throws before any system call, so its error has no `syscall`.
  return typeof syscall === "string" || code === "ERR_ACCESS_DENIED";
}
