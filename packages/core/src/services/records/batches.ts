import { InvalidArgumentError } from "../../errors/invalid-argument-error";

export function checkBatchSize(size: number): void {
  if (!Number.isInteger(size) || size < 1)
    throw new InvalidArgumentError(`batchSize must be a whole number of at least 1, not ${size}.`);
}

/** Splits a list into batches of at most `size`. */
export function batches<T>(items: readonly T[], size: number): T[][] {
  const runs: T[][] = [];
  for (let from = 0; from < items.length; from += size) runs.push(items.slice(from, from + size));
  return runs;
}

/** Yields the items that `load` returns for each batch, and loads the next batch in the background. */
export async function* fetchAhead<T, R>(
  runs: readonly T[],
  load: (run: T) => Promise<R[]>,
): AsyncGenerator<R, void, undefined> {
  const begin = (at: number) => {
    const run = runs[at];
    const loading = run && load(run);
    // A caller that stops early never awaits this promise, so handle its rejection here.
    loading?.catch(() => {});
    return loading;
  };
  let next = begin(0);
  for (let at = 1; next; at++) {
    const loading = next;
    const loaded = await loading;
    next = begin(at);
    yield* loaded;
  }
}
