import { expect, inject, test } from "vitest";
import { runNode } from "../support/run-node";
import { entries } from "./entries";

const list = "console.log(JSON.stringify(Object.keys(loaded)))";
const forms = {
  require: (entry: string) => ["-e", `const loaded = require("${entry}"); ${list}`],
  import: (entry: string) => ["--input-type=module", "-e", `import * as loaded from "${entry}"; ${list}`],
};

// Every entry loads as CommonJS and as a module, and holds the same names either way.
const folder = inject("consumer");

for (const [entry, names] of Object.entries(entries)) {
  test(`${entry} holds ${names.join(", ")}, by require and by import`, async () => {
    const [required, imported] = await Promise.all(
      Object.values(forms).map(async (form) => JSON.parse(await runNode(folder, ...form(entry))).sort()),
    );
    for (const name of names)
      expect(imported.includes(name), `${entry} has no ${name}, only: ${imported}`).toBeTruthy();
    expect(required).toStrictEqual(imported);
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
    expect((await runNode(folder, ...load.slice(0, -1), check)).trim()).toBe("1");
  });
}
