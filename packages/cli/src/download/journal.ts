import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Wanted } from "./wanted";

/** A file that came before its command was interrupted. */
export interface Finished {
  fileId: string;
  activityId: string | null;
  path: string;
  size: number;
  mtimeMs: number;
}

const journalPath = (folder: string) => join(folder, ".kal-download.json");

const sameFile = (a: Pick<Finished, "fileId" | "activityId">, b: Pick<Finished, "fileId" | "activityId">) =>
  a.fileId === b.fileId && a.activityId === b.activityId;

/**
 * What of these files came before an earlier command was interrupted, and is still as it was then. Without this,
 * the same command would fetch them again, or complain that they exist.
 */
export async function finishedBefore(folder: string, wanted: readonly Wanted[]): Promise<Finished[]> {
  const known = (await readJournal(folder)).filter((one) => wanted.some((file) => sameFile(file, one)));
  const unchanged = await Promise.all(known.map(isUnchanged));
  return known.filter((_, index) => unchanged[index]);
}

/** Notes what came, for the next command; with nothing to note, forgets these files. */
export async function noteFinished(
  folder: string,
  wanted: readonly Wanted[],
  finished: readonly Finished[],
): Promise<void> {
  const others = (await readJournal(folder)).filter((one) => !wanted.some((file) => sameFile(file, one)));
  const entries = [...others, ...finished];
  if (entries.length === 0) return rm(journalPath(folder), { force: true });
  await mkdir(folder, { recursive: true });
  const draft = `${journalPath(folder)}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify({ finished: entries }, null, 2)}\n`);
  await rename(draft, journalPath(folder));
}

/** The facts by which a file is recognised later. */
export async function finishedFile(file: Wanted, path: string): Promise<Finished> {
  const { size, mtimeMs } = await stat(path);
  return { fileId: file.fileId, activityId: file.activityId, path, size, mtimeMs };
}

async function readJournal(folder: string): Promise<Finished[]> {
  try {
    const { finished } = JSON.parse(await readFile(journalPath(folder), "utf8"));
    return Array.isArray(finished) ? finished : [];
  } catch {
    // A note that is missing or damaged costs a download, nothing else.
    return [];
  }
}

async function isUnchanged({ path, size, mtimeMs }: Finished): Promise<boolean> {
  const now = await stat(path).catch(() => null);
  return now !== null && now.size === size && now.mtimeMs === mtimeMs;
}
