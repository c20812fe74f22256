import { InvalidArgumentError } from "../errors/invalid-argument-error";

/**
 * A list that is read in pages while it is iterated. Each iteration starts from the beginning, with new requests.
 *
 * The next page is requested when half of the current one has been used. After `break`, or an error in the loop, no
 * more pages are requested.
 */
export interface AsyncList<T> extends AsyncIterable<T> {
  [Symbol.asyncIterator](): AsyncGenerator<T, void, undefined>;
  /** Reads all pages and returns their items. */
  toArray(): Promise<T[]>;
}

/** Options of a list that is read in pages. */
export interface PageOptions {
  /**
   * Number of items per request.
   *
   * @default the server's default
   */
  pageSize?: number | undefined;
  /**
   * Maximum number of items. No page is requested that is not needed for them.
   *
   * @default no maximum
   */
  limit?: number | null | undefined;
}

/** Returns the next page each time it is called, an empty one included, or `null` at the end. Calls never overlap. */
export type NextPage<T> = () => Promise<readonly T[] | null>;

/** Creates a list from a function that starts reading it. */
export function asyncList<T>(
  open: () => Promise<NextPage<T>> | NextPage<T>,
  limit?: number | null,
): AsyncList<T> {
  async function* iterate(): AsyncGenerator<T, void, undefined> {
    checkCount("limit", limit, 0);
    let left = limit ?? Number.POSITIVE_INFINITY;
    if (left === 0) return;
    const next = await open();
    let loading = next();
    for (;;) {
      const page = await loading;
      if (!page) return;
      const half = page.length >> 1;
      let isLoading = false;
      for (const [index, item] of page.entries()) {
        if (index === half && left > page.length - index) {
          isLoading = true;
          loading = next();
          // A caller that stops early never awaits this promise, so handle its rejection here.
          loading.catch(() => {});
        }
        yield item;
        left -= 1;
        if (left === 0) return;
      }
      if (!isLoading) loading = next();
    }
  }
  return {
    [Symbol.asyncIterator]: iterate,
    async toArray() {
      const items: T[] = [];
      for await (const item of iterate()) items.push(item);
      return items;
    },
  };
}

/** Throws unless an option is absent or a whole number of at least `least`. */
export function checkCount(name: string, count: number | null | undefined, least = 1): void {
  if (count != null && (!Number.isInteger(count) || count < least))
    throw new InvalidArgumentError(
      `${name} must be a whole number of at least ${least}, not ${count}. Nothing was sent.`,
    );
}
