import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { root } from "./root";

/**
 * Packs every package below `from` as it would be published. Returns the folder of the tarballs, the tarballs by
 * package folder (`core`, `node`, ...), and a function that removes them.
 */
export async function packAll(from = root) {
  const folder = await mkdtemp(join(tmpdir(), "kal-packed-"));
  const { packageManager } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const args = ["--recursive", "--filter=./packages/*", "pack", `--pack-destination=${folder}`];
  await execa("npx", ["--yes", packageManager, ...args], { cwd: from });
  const tarballs: Record<string, string> = {};
  for (const file of await readdir(folder)) {
    const name = /^kal-(.+)-\d+\.\d+\.\d+.*\.tgz$/.exec(file)?.[1];
    if (name) tarballs[name] = join(folder, file);
  }
  return { folder, tarballs, remove: () => rm(folder, { recursive: true, force: true }) };
}
