import { constants } from "node:fs";
import { open, rename, rm } from "node:fs/promises";

/** Room for tens of thousands of files. */
const MAX_BYTES = 16 * 1024 * 1024;
/** Not through a link, and without waiting for the other end of a pipe. */
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file that only this user can have written. Others may be able to write to the folder, too: their files, links,
 * pipes and folders throw.
 */
export async function readOwnFile(path: string): Promise<string> {
  const file = await open(path, READ);
  try {
    const stats = await file.stat();
    const user = process.geteuid?.();
    const isOwn = stats.isFile() && stats.nlink === 1 && (user === undefined || stats.uid === user);
    if (!isOwn || stats.size > MAX_BYTES) throw new Error(`${path} was not written by kal.`);
    return await file.readFile("utf8");
  } finally {
    await file.close();
  }
}

/** Replaces a file, whole or not at all. What stands under its name is never written through. */
export async function replaceOwnFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${crypto.randomUUID()}`;
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(text).finally(() => file.close());
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
