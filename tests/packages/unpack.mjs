import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";

const exec = promisify(execFile);

/** The files of a tarball by their path in it, as text. */
export async function unpack(tarball) {
  const folder = await mkdtemp(join(tmpdir(), "kal-unpacked-"));
  await exec("tar", ["-xzf", tarball, "-C", folder]);
  const packed = join(folder, "package");
  const entries = await readdir(packed, { recursive: true, withFileTypes: true });
  const texts = {};
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    texts[relative(packed, path).split(sep).join("/")] = await readFile(path, "utf8");
  }
  await rm(folder, { recursive: true });
  return texts;
}
