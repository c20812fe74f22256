import type { Stats } from "node:fs";
import { type FileHandle, lstat } from "node:fs/promises";

const PERMISSIONS = 0o777;
const GROUP = 0o070;
const EVERYONE = 0o007;

/**
 * Gives a new file the permissions and, if allowed, the owner of the file that it replaces. If its group cannot be
 * kept, the group may do no more than everyone may: it is another group then.
 */
export async function keepMode(file: FileHandle, replaced: Stats): Promise<void> {
  const own = await file.stat();
  let mode = replaced.mode & PERMISSIONS;
  if (own.uid !== replaced.uid || own.gid !== replaced.gid) {
    const kept = await tried(file.chown(replaced.uid, replaced.gid));
    if (!kept && own.gid !== replaced.gid && !(await tried(file.chown(own.uid, replaced.gid))))
      mode = (mode & ~GROUP) | (mode & ((mode & EVERYONE) << 3));
  }
  // A file system without permissions refuses; the part was made for its owner alone.
  if (mode !== (own.mode & PERMISSIONS)) await tried(file.chmod(mode));
}

/** The file as it is now; else as it was when the download began. */
export async function latestStats(target: string, before: Stats | null): Promise<Stats | null> {
  const now = await lstat(target).catch(() => null);
  return now?.isFile() ? now : before;
}

const tried = (change: Promise<void>): Promise<boolean> =>
  change.then(
    () => true,
    () => false,
  );
