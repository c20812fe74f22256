import { link, open, rename, unlink } from "node:fs/promises";
import { FileExistsError } from "../errors/file-exists-error";
import { numbered } from "./numbered";
import type { Overwrite } from "./overwrite";

const MOST_NAMES = 10_000;
/** How file systems without hard links refuse one (FAT, FUSE, some network shares and containers). */
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

/** Gives a finished file its name, in one step that others see whole or not at all. Returns the path it got. */
export async function placeFile(part: string, target: string, overwrite: Overwrite): Promise<string> {
  if (overwrite === "replace") {
    await rename(part, target);
    return target;
  }
  if (await claim(part, target)) return target;
  if (overwrite === "error") throw new FileExistsError(target);
  for (let number = 1; number < MOST_NAMES; number++) {
    const candidate = numbered(target, number);
    if (await claim(part, candidate)) return candidate;
  }
  throw new FileExistsError(target);
}

/** False where the name is taken, also by someone who took it this moment. */
async function claim(part: string, target: string): Promise<boolean> {
  try {
    await link(part, target);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return false;
    if (NO_LINKS.has(code)) return claimByCreating(part, target);
    throw error;
  }
  // The file is in place; a second name for it must not make the download fail.
  await unlink(part).catch(() => {});
  return true;
}

/** An empty file holds the name until the whole one takes its place. */
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
