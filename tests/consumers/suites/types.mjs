import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compile } from "../compile.mjs";
import { settings } from "../settings.mjs";

const compilers = fileURLToPath(new URL("../node_modules", import.meta.url));
// Kal is built with 5.9; 6 is the slow middle, and asked only where it reads declarations in its own way.
const asked = {
  typescript: Object.keys(settings),
  typescript6: ["CommonJS (NodeNext)", "a page (bundler)"],
  typescript7: Object.keys(settings),
};

/** Strict users compile against the packages, their declarations included, with every TypeScript in use. */
export function compiles({ folder }) {
  for (const [compiler, names] of Object.entries(asked)) {
    for (const name of names) {
      test(`${name} compiles strictly with ${compiler}`, () =>
        compile(folder, join(compilers, compiler), settings[name]));
    }
  }

  test("a wrong type is an error: the declarations are not any", async () => {
    const setting = { ...settings["a Node module (NodeNext)"], files: ["wrong.mts"] };
    await assert.rejects(compile(folder, join(compilers, "typescript"), setting), /wrong\.mts.*error TS2322/);
  });
}
