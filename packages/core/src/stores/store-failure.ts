/** The store is unavailable. This error never reaches the caller: the client continues with its own tokens. */
export class StoreFailure extends Error {}

/** A working store responds quickly, so one that takes longer than this is treated as down. */
const LONGEST_WAIT_MS = 1_000;

/**
 * Returns the store's response or throws a `StoreFailure`. Database clients may queue commands forever while
 * disconnected.
 */
export async function answerOf<T>(ask: () => Promise<T>, timeoutMs: number): Promise<T> {
  const ms = Math.min(LONGEST_WAIT_MS, (timeoutMs || Number.POSITIVE_INFINITY) / 4);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreFailure(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([ask(), silence]);
  } catch (cause) {
    if (cause instanceof StoreFailure) throw cause;
    // The original message may contain the address and the password of the database.
    throw new StoreFailure((Object(cause) as Error).name ?? "unknown failure", { cause });
  } finally {
    clearTimeout(timer);
  }
}
