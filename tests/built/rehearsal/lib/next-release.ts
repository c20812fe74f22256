import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { execa } from "execa";
import { root } from "../../support/root";

const tool = (name: string) => join(root, "node_modules", ".bin", name);

// So that there is something to release on the day after a release, too.
const changeset = '---\n"@kal/core": patch\n---\n\nA rehearsal.\n';

/**
 * Copies what a release is made of into `folder`, gives it the next version, and builds it. The tree itself stays as
 * it is. Needs the packages to be built there: declarations, the slow part, hold no version and are taken over.
 */
export async function prepareNextRelease(folder: string): Promise<string[]> {
  for (const name of [
    "package.json",
    "pnpm-workspace.yaml",
    "tsconfig.base.json",
    "LICENSE",
    "tooling",
    ".changeset",
  ])
    await cp(join(root, name), join(folder, name), { recursive: true });
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const names = await readdir(join(root, "packages"));
  for (const name of names) {
    await cp(join(root, "packages", name), join(folder, "packages", name), {
      recursive: true,
      // Links between the packages are relative: in the copy they lead to the copies.
      verbatimSymlinks: true,
      filter: (path) => basename(path) !== "dist" && basename(path) !== ".turbo",
    });
  }
  await writeFile(join(folder, ".changeset", "rehearsal.md"), changeset);
  await execa(tool("changeset"), ["version"], { cwd: folder });
  for (const name of names) await build(folder, name);
  return names.map((name) => join(folder, "packages", name));
}

async function build(folder: string, name: string) {
  const cwd = join(folder, "packages", name);
  await execa(tool("tsup"), ["--no-dts"], { cwd });
  const built = join(root, "packages", name, "dist");
  const declarations = (await readdir(built)).filter((file) => /\.d\.c?ts$/.test(file));
  await mkdir(join(cwd, "dist"), { recursive: true });
  for (const file of declarations) await cp(join(built, file), join(cwd, "dist", file));
}

/** What a package says about itself. */
export const manifestOf = async (folder: string): Promise<{ name: string; version: string }> =>
  JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
