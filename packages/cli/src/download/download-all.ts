import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { DownloadFilesOptions, DownloadFilesResult, KaleidoscopeClient } from "@kal/node";
import { findFinishedFiles, isSameFile, journalEntry, updateJournal } from "./journal";
import type { ProgressDisplay } from "./progress-display";
import type { RequestedFile } from "./requested-files";

/** The outcome for one file. `cause` is set if it failed. */
export interface FileOutcome extends RequestedFile {
  state: "downloaded" | "already_there" | "failed" | "interrupted";
  path: string | null;
  cause?: Error;
}

export interface DownloadAllOptions
  extends Pick<DownloadFilesOptions, "acceptContentTypes" | "concurrency" | "overwrite" | "signal"> {
  folder: string;
  /** Skip the files that an interrupted command finished. */
  resume: boolean;
  createDisplay: (names: readonly string[]) => ProgressDisplay;
}

/**
 * Downloads files and returns an outcome for each, also after an abort. Keeps partial files and a journal of the finished
 * ones, so that the next command can resume. Throws only errors that concern all files, such as invalid arguments.
 */
export async function downloadAll(
  client: KaleidoscopeClient,
  requested: readonly RequestedFile[],
  { folder, resume, createDisplay, signal, ...options }: DownloadAllOptions,
): Promise<FileOutcome[]> {
  const destination = resolve(folder);
  // If a file has the folder's name, this fails once here instead of for each file.
  await mkdir(destination, { recursive: true });
  const finished = resume ? await findFinishedFiles(destination, requested) : [];
  const finishedPath = (file: RequestedFile) => finished.find((entry) => isSameFile(file, entry))?.path;
  const missing = requested.filter((file) => finishedPath(file) === undefined);
  const results: (DownloadFilesResult | undefined)[] = [];
  const display = createDisplay(missing.map(({ filename, fileId }) => filename ?? fileId));
  const items = missing.map(({ fileId, activityId, filename }) => ({
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
      onProgress: (progress) => display.updateTotal(progress),
      onFileProgress: (progress) => {
        if (progress.result) results[progress.index] = progress.result;
        display.updateFile(progress);
      },
    });
  } catch (error) {
    if (!signal?.aborted) throw error;
  } finally {
    display.stop();
  }
  const outcomes = requested.map((file): FileOutcome => {
    const path = finishedPath(file);
    return path === undefined
      ? toOutcome(file, results[missing.indexOf(file)])
      : { ...file, state: "already_there", path };
  });
  await recordOutcomes(destination, requested, outcomes);
  return outcomes;
}

function toOutcome(file: RequestedFile, result: DownloadFilesResult | undefined): FileOutcome {
  if (!result) return { ...file, state: "interrupted", path: null };
  if (result.error) return { ...file, state: "failed", path: null, cause: result.error };
  return { ...file, state: "downloaded", path: result.path };
}

/** Writes the finished files to the journal if others are missing. If all are finished, no journal is needed. */
async function recordOutcomes(
  folder: string,
  requested: readonly RequestedFile[],
  outcomes: FileOutcome[],
): Promise<void> {
  const finished = outcomes.filter((one): one is FileOutcome & { path: string } => one.path !== null);
  const isComplete = finished.length === outcomes.length;
  const entries = isComplete ? [] : await Promise.all(finished.map((one) => journalEntry(one, one.path)));
  await updateJournal(folder, requested, entries);
}
