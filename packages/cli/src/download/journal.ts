import { lstat, mkdir, rm } from "node:fs/promises";
import { isAbsolute, join, relative, resolve } from "node:path";
import { readPrivateFile, replacePrivateFile } from "./private-file";
import type { RequestedFile } from "./requested-files";

/** A file that an interrupted command finished. Size and time show whether it changed since. */
export interface JournalEntry {
  fileId: string;
  activityId: string | null;
  path: string;
  size: number;
  mtimeMs: number;
}

const journalPath = (folder: string) => join(folder, ".kal-download.json");

type FileIdentity = Pick<JournalEntry, "fileId" | "activityId">;

export const isSameFile = (a: FileIdentity, b: FileIdentity) =>
  a.fileId === b.fileId && a.activityId === b.activityId;

/**
 * Returns which of these files an interrupted command finished, if they are unchanged since. Without the journal, the
 * same command would download them again, or fail because they exist.
 */
export async function findFinishedFiles(
  folder: string,
  requested: readonly RequestedFile[],
): Promise<JournalEntry[]> {
  const entries = (await readJournal(folder)).filter((entry) =>
    requested.some((file) => isSameFile(file, entry) && isExpectedPath(file, folder, entry.path)),
  );
  const unchanged = await Promise.all(entries.map(isUnchanged));
  return entries.filter((_, index) => unchanged[index]);
}

/** Replaces the entries of the requested files in the journal, and removes the journal if it is empty. */
export async function updateJournal(
  folder: string,
  requested: readonly RequestedFile[],
  finished: readonly JournalEntry[],
): Promise<void> {
  const others = (await readJournal(folder)).filter(
    (entry) => !requested.some((file) => isSameFile(file, entry)),
  );
  const entries = [...others, ...finished];
  try {
    if (entries.length === 0) return await rm(journalPath(folder), { force: true });
    await mkdir(folder, { recursive: true });
    await replacePrivateFile(journalPath(folder), `${JSON.stringify({ finished: entries }, null, 2)}\n`);
  } catch {
    // The files are complete. Without a journal, the next command only downloads them again.
  }
}

export async function journalEntry(file: RequestedFile, path: string): Promise<JournalEntry> {
  const { size, mtimeMs } = await lstat(path);
  return { fileId: file.fileId, activityId: file.activityId, path, size, mtimeMs };
}

async function readJournal(folder: string): Promise<JournalEntry[]> {
  try {
    const { finished } = JSON.parse(await readPrivateFile(journalPath(folder)));
    return Array.isArray(finished) ? finished.filter(isJournalEntry) : [];
  } catch {
    // Without a valid journal, the command only downloads finished files again.
    return [];
  }
}

function isJournalEntry(entry: unknown): entry is JournalEntry {
  if (typeof entry !== "object" || entry === null) return false;
  const { fileId, activityId, path, size, mtimeMs } = entry as { [key in keyof JournalEntry]?: unknown };
  return (
    typeof fileId === "string" &&
    (activityId === null || typeof activityId === "string") &&
    typeof path === "string" &&
    typeof size === "number" &&
    typeof mtimeMs === "number"
  );
}

/** Accepts a path in the folder. A path outside must be the one on the command line. */
function isExpectedPath(file: RequestedFile, folder: string, path: string): boolean {
  const fromFolder = relative(resolve(folder), path);
  const isInside = fromFolder !== "" && !isAbsolute(fromFolder) && fromFolder.split(/[/\\]/)[0] !== "..";
  return (
    isAbsolute(path) && (isInside || (file.filename !== null && path === resolve(folder, file.filename)))
  );
}

async function isUnchanged({ path, size, mtimeMs }: JournalEntry): Promise<boolean> {
  const now = await lstat(path).catch(() => null);
  return now?.isFile() === true && now.size === size && now.mtimeMs === mtimeMs;
}
