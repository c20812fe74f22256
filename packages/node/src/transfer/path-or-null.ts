import type { Logger } from "@kal/core";
import { isFailure } from "../errors/is-failure";

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
