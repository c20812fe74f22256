import type { FileHandle } from "node:fs/promises";

/** How file systems say that they cannot flush, such as FUSE and network shares. A broken or full disk says something else. */
const CANNOT_SYNC = new Set(["EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EPERM"]);

/** Flushes a file or folder to disk, as far as its file system can. */
export async function syncFile(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } catch (error) {
    if (!CANNOT_SYNC.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}
