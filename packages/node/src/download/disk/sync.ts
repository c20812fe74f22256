import { type FileHandle, open } from "node:fs/promises";

/** Codes of file systems that cannot flush, such as FUSE and network shares. A broken or full disk reports others. */
const CANNOT_SYNC = new Set(["EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EPERM"]);

/** Flushes a file or folder to disk, if its file system can. */
export async function syncFile(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } catch (error) {
    if (!CANNOT_SYNC.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

const running = new Map<string, Promise<void>>();
const waiting = new Map<string, Promise<void>>();

/**
 * Makes the renames in a folder survive a power cut. Callers that arrive during a flush share the next one; otherwise
 * two hundred small files would wait for two hundred flushes.
 */
export function syncFolder(path: string): Promise<void> {
  const known = waiting.get(path);
  if (known) return known;
  const last = running.get(path)?.catch(() => {}) ?? Promise.resolve();
  const next = last.then(async () => {
    waiting.delete(path);
    const flush = flushFolder(path).finally(() => {
      if (running.get(path) === flush) running.delete(path);
    });
    running.set(path, flush);
    await flush;
  });
  waiting.set(path, next);
  return next;
}

async function flushFolder(path: string): Promise<void> {
  // Some systems cannot open a folder. The file itself is already flushed, so that is not an error.
  const folder = await open(path, "r").catch(() => null);
  if (!folder) return;
  try {
    await syncFile(folder);
  } finally {
    await folder.close().catch(() => {});
  }
}
