import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { compile } from "../consumers/compile.mjs";
import { createProject } from "../consumers/project.mjs";
import { settings } from "../consumers/settings.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const compiler = (name) => join(here, "node_modules", name);
const older = ["typescript54", "typescript55", "typescript56", "typescript57", "typescript58"];
const current = ["typescript", "typescript6", "typescript7"];

const neighbours = ["@types/node", "@cloudflare/workers-types"];
const project = await createProject({ neighbours, from: here });
after(project.remove);
const { folder } = project;
await cp(join(here, "samples"), folder, { recursive: true });

// The newer ones are asked about these by the tests of consumers, on every change. MSW's own types need a newer one.
for (const name of older) {
  for (const [setting, { files, ...options }] of Object.entries(settings)) {
    test(`${setting} compiles strictly with ${name}`, () =>
      compile(folder, compiler(name), { ...options, files: files.filter((file) => file !== "msw.ts") }));
  }
}

const worker = {
  resolution: "bundler",
  lib: ["ES2022"],
  types: ["@cloudflare/workers-types"],
  files: ["worker.ts"],
};
for (const name of [...older, ...current]) {
  test(`a Cloudflare Worker compiles strictly with ${name}`, () => compile(folder, compiler(name), worker));
}

// Every runtime has types of its own for fetch and what belongs to it, and core brings none that could contradict them.
const family = ["AbortSignal", "Blob", "ReadableStream", "RequestInit", "Response"];
const alone = { resolution: "nodenext", lib: ["ES2022"], types: [], files: ["core-alone.ts"] };
for (const name of ["typescript54", ...current]) {
  test(`without the types of a runtime, ${name} misses those of fetch in @kal/core, and nothing else`, async () => {
    const { message } = await compile(folder, compiler(name), alone).catch((error) => error);
    const missed = [...message.matchAll(/error TS\d+: Cannot find name '(\w+)'/g)].map(
      ([, missing]) => missing,
    );
    assert.equal(missed.length, message.match(/error TS/g).length, message);
    assert.deepEqual([...new Set(missed)].sort(), family);
  });
}
