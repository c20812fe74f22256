import { setMaxListeners } from "node:events";
import { type DownloadProgress, InvalidArgumentError } from "@kal/core";
import { abortReason, throwIfAborted } from "../util/replaced-globals";
import { BatchProgress } from "./batch-progress";
import type {
  DownloadFileOptions,
  DownloadFilesItem,
  DownloadFilesOptions,
  DownloadFilesResult,
} from "./options";
import { isDownloadFailure } from "./path-or-null";
import { planTargets } from "./target/plan-targets";

const DEFAULT_CONCURRENCY = 6;

type DownloadOne = (fileId: string, options: DownloadFileOptions) => Promise<string>;

/** Downloads many files. The others continue if one fails; an abort or an unknown error ends them all. */
export async function downloadFiles(
  items: readonly DownloadFilesItem[],
  options: DownloadFilesOptions,
  downloadOne: DownloadOne,
): Promise<DownloadFilesResult[]> {
  const {
    concurrency = DEFAULT_CONCURRENCY,
    onProgress,
    onFileProgress,
    deadlineMs,
    signal,
    ...common
  } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1)
    throw new InvalidArgumentError("concurrency must be a whole number of at least 1.");
  const expiresAt = performance.now() + (deadlineMs ?? Number.POSITIVE_INFINITY);
  const files = items.map((item) => ({ ...common, ...omitNullish(item) }));
  const paths = await planTargets(files);
  const calls = files.map(({ filename, ...call }, index) => ({ ...call, path: paths[index] }));
  const progress = new BatchProgress(items.length, onProgress);
  const results: DownloadFilesResult[] = new Array(items.length);
  const abort = new LinkedAbortController(signal);
  const all = forEachConcurrent(calls, concurrency, async ({ fileId, ...call }, index) => {
    throwIfAborted(abort.signal);
    let last: DownloadProgress = { receivedBytes: 0, totalBytes: null };
    let result: DownloadFilesResult;
    try {
      const path = await downloadOne(fileId, {
        ...call,
        signal: abort.signal,
        deadlineMs: Math.max(1, Math.ceil(expiresAt - performance.now())),
        onProgress: (one) => {
          last = one;
          progress.update(index, one);
          onFileProgress?.({ fileId, index, ...one });
        },
      });
      result = { fileId, path };
    } catch (error) {
      if (abort.signal.aborted || !isDownloadFailure(error)) {
        abort.abort(error);
        throw abortReason(abort.signal);
      }
      result = { fileId, error };
    }
    results[index] = result;
    progress.finish(index, result.error !== undefined);
    onFileProgress?.({ fileId, index, ...last, result });
  });
  await all.finally(() => abort.unlink());
  return results;
}

/** Drops options that are `undefined` or `null`, so that they do not hide the option for all files. */
function omitNullish(item: DownloadFilesItem): DownloadFilesItem {
  const options = Object.entries(item).filter(([, value]) => value != null);
  return { fileId: item.fileId, ...Object.fromEntries(options) };
}

/**
 * Runs a task for each item, at most `limit` at the same time. After an error no task starts; rejects with the first
 * error once all running tasks have ended.
 */
async function forEachConcurrent<Item>(
  items: readonly Item[],
  limit: number,
  task: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failure: { error: unknown } | null = null;
  const work = async () => {
    while (next < items.length && !failure) {
      const index = next++;
      try {
        await task(items[index] as Item, index);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  if (failure) throw (failure as { error: unknown }).error;
}

/** An abort controller that also follows the caller's signal, until it is unlinked. */
class LinkedAbortController {
  readonly #controller = new AbortController();
  readonly #parent: AbortSignal | undefined;
  readonly #follow = () => this.#parent && this.abort(abortReason(this.#parent));

  constructor(parent: AbortSignal | undefined) {
    this.#parent = parent;
    // Each running download adds a listener and removes it when it ends. Node would warn of a leak above ten.
    try {
      setMaxListeners(0, this.#controller.signal);
    } catch {
      // Signals of jsdom and of polyfills do not count their listeners.
    }
    if (parent?.aborted) this.#follow();
    else parent?.addEventListener("abort", this.#follow);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  abort(reason: unknown): void {
    this.#controller.abort(reason);
  }

  unlink(): void {
    this.#parent?.removeEventListener("abort", this.#follow);
  }
}
