import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { root } from "../../scripts/lib/root.mjs";
import { packAll } from "./pack.mjs";

const exec = promisify(execFile);
const { tarballs, remove } = await packAll();
after(remove);

/** Runs a tool of the repository; its complaints become the failure's message. */
async function tool(name, ...args) {
  try {
    await exec(join(root, "node_modules", ".bin", name), args, { cwd: root });
  } catch (error) {
    assert.fail(`${name} ${args.join(" ")}\n${error.stdout}${error.stderr}`);
  }
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** True where a text names a folder of this machine; `../src/` is not one, even in a repository that lies in /src. */
const namesMachine = (text) =>
  [root, homedir()].some((place) => new RegExp(`(^|["'\`\\s(=]|file://)${escaped(place)}/`, "m").test(text));

/** The files of a tarball by their path in it, as text. */
async function unpack(tarball) {
  const folder = await mkdtemp(join(tmpdir(), "kal-unpacked-"));
  await exec("tar", ["-xzf", tarball, "-C", folder]);
  const packed = join(folder, "package");
  const entries = await readdir(packed, { recursive: true, withFileTypes: true });
  const texts = {};
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    texts[path.slice(packed.length + 1)] = await readFile(path, "utf8");
  }
  await rm(folder, { recursive: true });
  return texts;
}

test("the four packages are packed", () => {
  assert.deepEqual(Object.keys(tarballs).sort(), ["core", "node", "testing", "web"]);
});

for (const [name, tarball] of Object.entries(tarballs)) {
  test(`@kal/${name} follows the rules for published packages (publint)`, () =>
    tool("publint", "run", "--strict", tarball));

  // Node 20 and newer, and bundlers: the resolution of Node 10, which knows no subpaths, is not asked about.
  test(`@kal/${name} has the right types for every way to import it (attw)`, () =>
    tool("attw", "--profile", "node16", "--no-emoji", "--no-color", tarball));

  test(`@kal/${name} ships what was built, and nothing of the workshop`, async () => {
    const texts = await unpack(tarball);
    const strangers = Object.keys(texts).filter(
      (path) => !/^(dist\/.+|bin\/.+|package\.json|[A-Z]+\.md|LICENSE)$/.test(path),
    );
    assert.deepEqual(strangers, []);
    assert.ok(!texts["package.json"].includes("workspace:"), "a dependency still says workspace:");
    const leaks = Object.keys(texts).filter((path) => namesMachine(texts[path]));
    assert.deepEqual(leaks, [], "these files name a folder of the machine that built them");
  });
}
