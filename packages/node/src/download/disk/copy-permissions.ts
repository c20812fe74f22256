import type { Stats } from "node:fs";
import { type FileHandle, lstat } from "node:fs/promises";

const PERMISSIONS = 0o777;
const GROUP = 0o070;
const EVERYONE = 0o007;

/**
 * Copies the permissions and, if allowed, the owner of the replaced file to its successor. If the successor belongs to
 * a different group, that group gets only the permissions that everyone has.
 */
export async function copyPermissions(file: FileHandle, replaced: Stats): Promise<void> {
  const own = await file.stat();
  let mode = replaced.mode & PERMISSIONS;
  if (own.uid !== replaced.uid || own.gid !== replaced.gid) {
    const kept = await succeeds(file.chown(replaced.uid, replaced.gid));
    if (!kept && own.gid !== replaced.gid && !(await succeeds(file.chown(own.uid, replaced.gid))))
      mode = (mode & ~GROUP) | (mode & ((mode & EVERYONE) << 3));
  }
  // File systems without permissions refuse chmod. The file then stays readable for its owner only.
  if (mode !== (own.mode & PERMISSIONS)) await succeeds(file.chmod(mode));
}

/** Returns the current stats of the target, or `before` if it is no longer a file. */
export async function latestStats(target: string, before: Stats | null): Promise<Stats | null> {
  const now = await lstat(target).catch(() => null);
  return now?.isFile() ? now : before;
}

const succeeds = (change: Promise<void>): Promise<boolean> =>
  change.then(
    () => true,
    () => false,
  );
