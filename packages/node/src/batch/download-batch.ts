import { type DownloadProgress, InvalidArgumentError } from "@kal/core";
import { abortReason, throwIfAborted } from "../abort-reason";
import { isFailure } from "../errors/is-failure";
import type { DownloadFileOptions } from "../services/files";
import { BatchProgress, type DownloadFilesProgress } from "./batch-progress";
import { forEachLimited } from "./for-each-limited";
import { LinkedAbort } from "./linked-abort";
import { planTargets } from "./plan-targets";

const DEFAULT_CONCURRENCY = 6;

/** One of the files to download. */
export type DownloadFilesItem = { fileId: string } & Pick<
  DownloadFileOptions,
  "activityId" | "destination" | "filename" | "overwrite" | "path"
>;

/** Options of `downloadFiles`. */
export interface DownloadFilesOptions
  extends Omit<DownloadFileOptions, "activityId" | "filename" | "onProgress" | "path"> {
  /**
   * How many files are on their way at once.
   *
   * @default 6
   */
  concurrency?: number | undefined;
  /** One report for all files together. */
  onProgress?: ((progress: DownloadFilesProgress) => void) | undefined;
  /** A report for each file by itself, as bytes come, and once when it is done. */
  onFileProgress?: ((progress: DownloadFileProgress) => void) | undefined;
}

/** How far one of several downloads is. */
export interface DownloadFileProgress extends DownloadProgress {
  /** The file's id. */
  fileId: string;
  /** Its place among the files asked for, from 0. */
  index: number;
  /** What became of it, once it is done. */
  result?: DownloadFilesResult | undefined;
}

/** What became of one file: its path, or why it did not come. */
export type DownloadFilesResult =
  | { fileId: string; path: string; error?: undefined }
  | { fileId: string; path?: undefined; error: Error };

type DownloadOne = (fileId: string, options: DownloadFileOptions) => Promise<string>;

/** Downloads many files. One that fails leaves the others alone; an abort or an unknown error ends them all. */
export async function downloadBatch(
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
  const asked = items.map((item) => ({ ...common, ...given(item) }));
  const paths = await planTargets(asked);
  const calls = asked.map(({ filename, ...call }, index) => ({ ...call, path: paths[index] }));
  const progress = new BatchProgress(items.length, onProgress);
  const results: DownloadFilesResult[] = new Array(items.length);
  const abort = new LinkedAbort(signal);
  const all = forEachLimited(calls, concurrency, async ({ fileId, ...call }, index) => {
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
          progress.reached(index, one);
          onFileProgress?.({ fileId, index, ...one });
        },
      });
      result = { fileId, path };
    } catch (error) {
      if (abort.signal.aborted || !isFailure(error)) {
        abort.abort(error);
        throw abortReason(abort.signal);
      }
      result = { fileId, error };
    }
    results[index] = result;
    progress.finished(index, result.error !== undefined);
    onFileProgress?.({ fileId, index, ...last, result });
  });
  await all.finally(() => abort.release());
  return results;
}

/** A member that is `undefined` or `null` counts as left out, and must not hide the one for all files. */
function given(item: DownloadFilesItem): DownloadFilesItem {
  const members = Object.entries(item).filter(([, value]) => value != null);
  return { fileId: item.fileId, ...Object.fromEntries(members) };
}
