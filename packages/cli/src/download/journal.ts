import { lstat, mkdir, rm } from "node:fs/promises";
import { isAbsolute, join, relative, resolve } from "node:path";
import { readOwnFile, replaceOwnFile } from "./journal-file";
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
  const known = (await readJournal(folder)).filter((one) =>
    wanted.some((file) => sameFile(file, one) && isPlaceOf(file, folder, one.path)),
  );
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
  try {
    if (entries.length === 0) return await rm(journalPath(folder), { force: true });
    await mkdir(folder, { recursive: true });
    await replaceOwnFile(journalPath(folder), `${JSON.stringify({ finished: entries }, null, 2)}\n`);
  } catch {
    // The files are there. Without the note, the next command downloads them again.
  }
}

/** The facts by which a file is recognised later. */
export async function finishedFile(file: Wanted, path: string): Promise<Finished> {
  const { size, mtimeMs } = await lstat(path);
  return { fileId: file.fileId, activityId: file.activityId, path, size, mtimeMs };
}

async function readJournal(folder: string): Promise<Finished[]> {
  try {
    const { finished } = JSON.parse(await readOwnFile(journalPath(folder)));
    return Array.isArray(finished) ? finished.filter(isFinished) : [];
  } catch {
    // A note that is missing or damaged costs a download, nothing else.
    return [];
  }
}

function isFinished(entry: unknown): entry is Finished {
  if (typeof entry !== "object" || entry === null) return false;
  const { fileId, activityId, path, size, mtimeMs } = entry as { [key in keyof Finished]?: unknown };
  return (
    typeof fileId === "string" &&
    (activityId === null || typeof activityId === "string") &&
    typeof path === "string" &&
    typeof size === "number" &&
    typeof mtimeMs === "number"
  );
}

/** A file is in the folder, unless its name on the command line says otherwise. */
function isPlaceOf(file: Wanted, folder: string, path: string): boolean {
  const way = relative(resolve(folder), path);
  const isInside = way !== "" && !isAbsolute(way) && way.split(/[/\\]/)[0] !== "..";
  return (
    isAbsolute(path) && (isInside || (file.filename !== null && path === resolve(folder, file.filename)))
  );
}

async function isUnchanged({ path, size, mtimeMs }: Finished): Promise<boolean> {
  const now = await lstat(path).catch(() => null);
  return now?.isFile() === true && now.size === size && now.mtimeMs === mtimeMs;
}
