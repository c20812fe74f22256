import { fstat, type Stats } from "node:fs";
import { lstat, readlink, realpath, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { promisify } from "node:util";
import { InvalidArgumentError } from "@kal/core";

/** What a target leads to. */
export interface ResolvedTarget {
  /** Where the file is, once symbolic links are followed. */
  path: string;
  /** `null` if nothing is there yet. */
  stats: Stats | null;
  /** Set for an open file of this process, such as `/dev/stdout`. */
  descriptor: number | null;
  /** True for pipes, terminals and devices: bytes go into them, nothing takes their place. */
  isDirect: boolean;
}

/** As the kernel has it. */
const MAX_LINKS = 40;
const DESCRIPTORS = [`/proc/${process.pid}/fd`, `/proc/${process.pid}/task/${process.pid}/fd`, "/dev/fd"];
const statDescriptor = promisify(fstat);

/**
 * Follows a target through symbolic links, so that a link stays a link and the file it leads to is replaced. Links of
 * other users are not followed: they could lead to any file of ours.
 */
export async function resolveTarget(target: string): Promise<ResolvedTarget> {
  let path = target;
  for (let links = 0; links < MAX_LINKS; links++) {
    const descriptor = await descriptorOf(path);
    if (descriptor !== null)
      return { path, stats: await statDescriptor(descriptor), descriptor, isDirect: true };
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
      `${path} is a ${kind}, so no file can be written to it. No request was sent.`,
    );
  }
  return { path, stats, descriptor: null, isDirect: stats !== null && isDirect(stats) };
}

/** The number in `/dev/fd/3`, `/proc/self/fd/3` and the like. Opened by its path, a socket fails and a file starts over. */
async function descriptorOf(path: string): Promise<number | null> {
  const name = basename(path);
  if (process.platform === "win32" || !/^\d{1,9}$/.test(name)) return null;
  const folder = await realpath(dirname(path)).catch(() => "");
  return DESCRIPTORS.includes(folder) ? Number(name) : null;
}

const isDirect = (stats: Stats): boolean =>
  !stats.isFile() && !stats.isDirectory() && !stats.isSymbolicLink();

/** As Linux does in folders that everyone may write to. */
function isTrusted(link: Stats): boolean {
  const user = process.geteuid?.();
  return user === undefined || link.uid === user || link.uid === 0;
}

async function statOrNull(found: Promise<Stats>): Promise<Stats | null> {
  try {
    return await found;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
