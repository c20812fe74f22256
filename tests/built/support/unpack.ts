import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { execa } from "execa";

/** Returns the files of a tarball as text, by their path in the package. */
export async function unpack(tarball: string): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "kal-unpacked-"));
  await execa("tar", ["-xzf", tarball, "-C", folder]);
  const packed = join(folder, "package");
  const entries = await readdir(packed, { recursive: true, withFileTypes: true });
  const texts: Record<string, string> = {};
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    texts[relative(packed, path).split(sep).join("/")] = await readFile(path, "utf8");
  }
  await rm(folder, { recursive: true });
  return texts;
}
