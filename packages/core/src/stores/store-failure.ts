/** The store cannot be used now. Never reaches the caller: the client goes on with tokens of its own. */
export class StoreFailure extends Error {}

/** A store is near; one that is silent for longer is as good as down. */
const LONGEST_WAIT_MS = 1_000;

/** What the store answers, or a `StoreFailure`: clients of databases may queue commands for ever while they are cut off. */
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
    // Its message may hold the address and the password of the database.
    throw new StoreFailure((Object(cause) as Error).name ?? "unknown failure", { cause });
  } finally {
    clearTimeout(timer);
  }
}
