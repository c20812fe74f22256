import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { DownloadFilesOptions, DownloadFilesResult, KaleidoscopeClient } from "@kal/node";
import type { Display } from "./display";
import { type Finished, finishedBefore, finishedFile, noteFinished } from "./journal";
import type { Wanted } from "./wanted";

/** What became of one file. `cause` is set where it failed. */
export interface FileOutcome extends Wanted {
  state: "downloaded" | "already_there" | "failed" | "interrupted";
  path: string | null;
  cause?: Error;
}

export interface DownloadAllOptions
  extends Pick<DownloadFilesOptions, "acceptContentTypes" | "concurrency" | "overwrite" | "signal"> {
  folder: string;
  /** Go on from what an interrupted command left. */
  resume: boolean;
  displayFor: (names: readonly string[]) => Display;
}

/**
 * Downloads files and says what became of each, also where it was interrupted. What could not be finished is kept
 * for the next time. Throws only what concerns no single file, such as wrong arguments.
 */
export async function downloadAll(
  client: KaleidoscopeClient,
  wanted: readonly Wanted[],
  { folder, resume, displayFor, signal, ...options }: DownloadAllOptions,
): Promise<FileOutcome[]> {
  const destination = resolve(folder);
  // A file in its place is blamed here, once, and not for each file that cannot be put into it.
  await mkdir(destination, { recursive: true });
  const before = resume ? await finishedBefore(destination, wanted) : [];
  const pathBefore = (file: Wanted) => before.find((one) => isOf(file, one))?.path;
  const rest = wanted.filter((file) => pathBefore(file) === undefined);
  const results: (DownloadFilesResult | undefined)[] = [];
  const display = displayFor(rest.map(({ filename, fileId }) => filename ?? fileId));
  const items = rest.map(({ fileId, activityId, filename }) => ({
    fileId,
    activityId: activityId ?? undefined,
    path: filename ?? undefined,
  }));
  try {
    await client.files.downloadFiles(items, {
      ...options,
      destination,
      resume: true,
      signal,
      onProgress: (progress) => display.all(progress),
      onFileProgress: (progress) => {
        if (progress.result) results[progress.index] = progress.result;
        display.file(progress);
      },
    });
  } catch (error) {
    if (!signal?.aborted) throw error;
  } finally {
    display.stop();
  }
  const outcomes = wanted.map((file): FileOutcome => {
    const path = pathBefore(file);
    return path === undefined
      ? outcome(file, results[rest.indexOf(file)])
      : { ...file, state: "already_there", path };
  });
  await note(destination, wanted, outcomes);
  return outcomes;
}

const isOf = (file: Wanted, one: Finished) =>
  one.fileId === file.fileId && one.activityId === file.activityId;

function outcome(file: Wanted, result: DownloadFilesResult | undefined): FileOutcome {
  if (!result) return { ...file, state: "interrupted", path: null };
  if (result.error) return { ...file, state: "failed", path: null, cause: result.error };
  return { ...file, state: "downloaded", path: result.path };
}

async function note(folder: string, wanted: readonly Wanted[], outcomes: FileOutcome[]): Promise<void> {
  const there = outcomes.filter((one): one is FileOutcome & { path: string } => one.path !== null);
  const complete = there.length === outcomes.length;
  const finished = complete ? [] : await Promise.all(there.map((one) => finishedFile(one, one.path)));
  await noteFinished(folder, wanted, finished);
}
