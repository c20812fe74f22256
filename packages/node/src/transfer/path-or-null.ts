import { InvalidArgumentError, KaleidoscopeError, type Logger } from "@kal/core";

/**
 * The path, or `null` with the reason logged. What the caller did still throws: an abort, a wrong argument,
 * and an error of their own code.
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
    if (signal?.aborted || !isFailure(error)) throw error;
    logger.error?.(`kaleidoscope ${what} failed: ${error.message}`, {
      error: error.name,
      code: (error as NodeJS.ErrnoException).code ?? null,
    });
    return null;
  }
}

/** The SDK's errors and the system's. */
function isFailure(error: unknown): error is Error {
  if (error instanceof KaleidoscopeError) return !(error instanceof InvalidArgumentError);
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === "string";
}
