import type { RequestOptions } from "../transport/types";
import { type AsyncList, asyncList, checkCount, type NextPage, type PageOptions } from "./async-list";
import { requireOptions } from "./check-arguments";

/** A page as the API knows it. */
interface Paging {
  page: number | undefined;
  page_size: number | undefined;
}

/** Creates a list of an endpoint that has numbered pages. */
export function pagedList<T extends { id: string }>(
  options: PageOptions & RequestOptions,
  load: (paging: Paging, request: RequestOptions) => Promise<readonly T[]>,
): AsyncList<T> {
  const { pageSize, limit, ...request } = options;
  return asyncList(() => {
    requireOptions(options, "{ limit }", "pageSize", "limit");
    checkCount("pageSize", pageSize);
    return numberedPages((page) => load({ page, page_size: pageSize }, request));
  }, limit);
}

/**
 * Reads numbered pages until one has nothing new. Yields each item once, although a list that grows while it is read
 * moves items to later pages.
 *
 * The API does not say whether pages start at 0 or at 1, nor how long a page may be. So the first request names no page,
 * page 1 may be the same page, and a short page does not end the list: an empty one does, or one that repeats the page
 * before.
 */
function numberedPages<T extends { id: string }>(
  load: (page: number | undefined) => Promise<readonly T[]>,
): NextPage<T> {
  const seen = new Set<string>();
  let page = 0;
  let before = "";
  const next = async (): Promise<T[] | null> => {
    const items = await load(page || undefined);
    const ids = items.map(({ id }) => id).join();
    const isRepeated = ids === before;
    before = ids;
    page += 1;
    if (items.length === 0 || (isRepeated && page > 2)) return null;
    const fresh = items.filter(({ id }) => !seen.has(id) && seen.add(id));
    return fresh.length > 0 ? fresh : next();
  };
  return next;
}
