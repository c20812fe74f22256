import { fstat, type Stats } from "node:fs";
import { lstat, readlink, realpath, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { promisify } from "node:util";
import { InvalidArgumentError } from "@kal/core";

/** What a target path points to. */
export interface ResolvedTarget {
  /** The path after following symbolic links. */
  path: string;
  /** `null` if the path does not exist yet. */
  stats: Stats | null;
  /** Set for an open file of this process, such as `/dev/stdout`. */
  descriptor: number | null;
  /** True for pipes, terminals and devices: they receive the bytes, and are never replaced by a file. */
  isSpecialFile: boolean;
}

/** The limit of the Linux kernel. */
const MAX_LINKS = 40;
const DESCRIPTORS = [`/proc/${process.pid}/fd`, `/proc/${process.pid}/task/${process.pid}/fd`, "/dev/fd"];
const statDescriptor = promisify(fstat);

/**
 * Follows symbolic links, so that a link stays a link and the file behind it is replaced. Links of other users are not
 * followed: they could point to any of this user's files.
 */
export async function resolveTarget(target: string): Promise<ResolvedTarget> {
  let path = target;
  for (let links = 0; links < MAX_LINKS; links++) {
    const descriptor = await descriptorOf(path);
    if (descriptor !== null)
      return { path, stats: await statDescriptor(descriptor), descriptor, isSpecialFile: true };
    const own = await statOrNull(lstat(path));
    if (!own?.isSymbolicLink() || !isTrusted(own)) return resolved(path, own);
    const next = resolve(await realpath(dirname(path)), await readlink(path));
    // The descriptors of other processes are links to names that do not exist, such as `pipe:[4026]`.
    const stats = await statOrNull(stat(path));
    if (stats && !(await statOrNull(lstat(next)))) return resolved(path, stats);
    path = next;
  }
  return resolved(target, await lstat(target));
}

function resolved(path: string, stats: Stats | null): ResolvedTarget {
  if (stats?.isSocket() || stats?.isBlockDevice()) {
    const kind = stats.isSocket() ? "socket" : "disk";
    throw new InvalidArgumentError(
      `${path} is a ${kind}, so the download cannot be written to it. No request was sent.`,
    );
  }
  return { path, stats, descriptor: null, isSpecialFile: stats !== null && isSpecial(stats) };
}

/**
 * Returns 3 for `/dev/fd/3` and `/proc/self/fd/3`, else `null`. Opening such a path would fail for a socket, and would
 * write a file from its beginning.
 */
async function descriptorOf(path: string): Promise<number | null> {
  const name = basename(path);
  if (process.platform === "win32" || !/^\d{1,9}$/.test(name)) return null;
  const folder = await realpath(dirname(path)).catch(() => "");
  return DESCRIPTORS.includes(folder) ? Number(name) : null;
}

const isSpecial = (stats: Stats): boolean =>
  !stats.isFile() && !stats.isDirectory() && !stats.isSymbolicLink();

/** Trusts links of this user and of root, as Linux does in folders that everyone may write to. */
function isTrusted(link: Stats): boolean {
  const user = process.geteuid?.();
  return user === undefined || link.uid === user || link.uid === 0;
}

async function statOrNull(result: Promise<Stats>): Promise<Stats | null> {
  try {
    return await result;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
