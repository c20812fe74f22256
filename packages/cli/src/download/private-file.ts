import { constants } from "node:fs";
import { open, rename, rm } from "node:fs/promises";

/** Enough for tens of thousands of journal entries. */
const MAX_BYTES = 16 * 1024 * 1024;
/** Does not follow links, and does not wait for the writer of a named pipe. */
const READ_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file that only this user can have written. Throws for links, pipes, folders and files of other users, who may
 * be able to write to the same folder.
 */
export async function readPrivateFile(path: string): Promise<string> {
  const file = await open(path, READ_FLAGS);
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

/** Replaces a file atomically. If `path` is a link, this replaces the link and does not write to its target. */
export async function replacePrivateFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${crypto.randomUUID()}`;
  const file = await open(temporary, "wx", 0o600);
  try {
    await file.writeFile(text).finally(() => file.close());
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
