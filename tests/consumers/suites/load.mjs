import assert from "node:assert/strict";
import { test } from "node:test";
import { entries } from "../entries.mjs";
import { runNode } from "../project.mjs";

const list = "console.log(JSON.stringify(Object.keys(loaded)))";
const forms = {
  require: (entry) => ["-e", `const loaded = require("${entry}"); ${list}`],
  import: (entry) => ["--input-type=module", "-e", `import * as loaded from "${entry}"; ${list}`],
};

/** Every entry loads as CommonJS and as a module, and holds the same names either way. */
export function loads({ folder }) {
  for (const [entry, names] of Object.entries(entries)) {
    test(`${entry} holds ${names.join(", ")}, by require and by import`, async () => {
      const [required, imported] = await Promise.all(
        Object.values(forms).map(async (form) => JSON.parse(await runNode(folder, ...form(entry))).sort()),
      );
      for (const name of names)
        assert.ok(imported.includes(name), `${entry} has no ${name}, only: ${imported}`);
      assert.deepEqual(required, imported);
    });
  }

  for (const [form, load] of Object.entries({
    require: ["-e", `const all = [require("@kal/core"), require("@kal/node"), require("@kal/web")];`],
    import: [
      "--input-type=module",
      "-e",
      `const all = [await import("@kal/core"), await import("@kal/node"), await import("@kal/web")];`,
    ],
  })) {
    test(`by ${form}, the packages share one copy of core, so that instanceof works across them`, async () => {
      const [code] = load.slice(-1);
      const check = `${code} console.log(new Set(all.map((loaded) => loaded.KaleidoscopeError)).size)`;
      assert.equal((await runNode(folder, ...load.slice(0, -1), check)).trim(), "1");
    });
  }
}
