import { statfsSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const IN_MEMORY = "/dev/shm";
const ENOUGH_BYTES = 3 * 1024 ** 3;

/**
 * A folder for what is downloaded: in memory where the system has such a place, so that the client is measured and
 * not the disk, unless the disk is what the scenario is about.
 */
export function workFolder(onDisk: boolean | undefined) {
  return mkdtemp(join(!onDisk && hasRoom(IN_MEMORY) ? IN_MEMORY : tmpdir(), "kal-bench-"));
}

function hasRoom(path: string) {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize > ENOUGH_BYTES;
  } catch {
    return false;
  }
}
