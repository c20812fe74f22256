import assert from "node:assert/strict";
import { after, test } from "node:test";
import { packAll } from "./pack.mjs";
import { namesItsClasses } from "./suites/class-names.mjs";
import { shipsNothingElse } from "./suites/contents.mjs";
import { describesItself } from "./suites/manifest.mjs";
import { hasSourceMaps } from "./suites/source-maps.mjs";
import { passesTheTools } from "./suites/tools.mjs";
import { unpack } from "./unpack.mjs";

// One file, because packing is the slow part and every suite can share it.
const { tarballs, remove } = await packAll();
const packages = await Promise.all(
  Object.entries(tarballs).map(async ([folder, tarball]) => {
    return { name: `@kal/${folder}`, tarball, texts: await unpack(tarball) };
  }),
);
after(remove);

test("the five packages are packed", () => {
  assert.deepEqual(Object.keys(tarballs).sort(), ["cli", "core", "node", "testing", "web"]);
});

for (const packed of packages) {
  for (const suite of [passesTheTools, describesItself, shipsNothingElse, hasSourceMaps, namesItsClasses])
    suite(packed);
}
