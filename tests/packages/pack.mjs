import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { pinnedManager } from "../../scripts/lib/install.mjs";
import { root } from "../../scripts/lib/root.mjs";

const exec = promisify(execFile);

/**
 * Packs every package below `from` as it would be published. Returns the tarballs by package name (`core`, `node`, ...),
 * and a function that removes them. The packages must have been built.
 */
export async function packAll(from = root) {
  const folder = await mkdtemp(join(tmpdir(), "kal-packed-"));
  const args = ["--recursive", "--filter=./packages/*", "pack", `--pack-destination=${folder}`];
  await exec("npx", ["--yes", pinnedManager(), ...args], { cwd: from });
  const tarballs = {};
  for (const file of await readdir(folder)) {
    const name = /^kal-(.+)-\d+\.\d+\.\d+.*\.tgz$/.exec(file)?.[1];
    if (name) tarballs[name] = join(folder, file);
  }
  return { tarballs, remove: () => rm(folder, { recursive: true, force: true }) };
}
