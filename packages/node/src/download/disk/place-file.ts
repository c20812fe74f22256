import { link, open, rename, unlink } from "node:fs/promises";
import { numberedPath } from "../target/distinct-file-names";
import { FileExistsError } from "../target/file-exists-error";
import type { Overwrite } from "../target/overwrite";

const MAX_NAMES = 10_000;
/** Codes of file systems that do not support hard links (FAT, FUSE, some network shares and containers). */
const NO_LINKS = new Set([
  "EACCES",
  "EINVAL",
  "EISDIR",
  "EMLINK",
  "ENOSYS",
  "ENOTSUP",
  "EOPNOTSUPP",
  "EPERM",
  "EXDEV",
  "UNKNOWN",
]);

/** Moves a finished file to its target in one step, so that other processes never see a partial file. Returns its path. */
export async function placeFile(part: string, target: string, overwrite: Overwrite): Promise<string> {
  if (overwrite === "replace") {
    await rename(part, target);
    return target;
  }
  if (await claim(part, target)) return target;
  if (overwrite === "error") throw new FileExistsError(target);
  for (let number = 1; number < MAX_NAMES; number++) {
    const candidate = numberedPath(target, number);
    if (await claim(part, candidate)) return candidate;
  }
  throw new FileExistsError(target);
}

/** Returns false if the name is taken, even if another process took it just now. */
async function claim(part: string, target: string): Promise<boolean> {
  try {
    await link(part, target);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return false;
    if (NO_LINKS.has(code)) return claimByCreating(part, target);
    throw error;
  }
  // The file is in place, so a leftover second name must not fail the download.
  await unlink(part).catch(() => {});
  return true;
}

/** Reserves the name with an empty file, and then renames the finished file over it. */
async function claimByCreating(part: string, target: string): Promise<boolean> {
  try {
    await (await open(target, "wx")).close();
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  try {
    await rename(part, target);
  } catch (error) {
    await unlink(target).catch(() => {});
    throw error;
  }
  return true;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}
