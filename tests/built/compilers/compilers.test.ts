import { cp } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { settings } from "../consumers/settings";
import { compile, type Setting } from "../support/compile";

const older = ["typescript54", "typescript55", "typescript56", "typescript57", "typescript58"];
const current = ["typescript", "typescript6", "typescript7"];

const folder = inject("consumer");
await cp(join(import.meta.dirname, "samples"), folder, { recursive: true });

// The newer ones are asked about these by the tests of consumers, on every change. MSW's own types need a newer one.
for (const name of older) {
  for (const [setting, { files, ...options }] of Object.entries(settings)) {
    test(`${setting} compiles strictly with ${name}`, () =>
      compile(folder, name, { ...options, files: files.filter((file) => file !== "msw.ts") }));
  }
}

const worker: Setting = {
  resolution: "bundler",
  lib: ["ES2022"],
  types: ["@cloudflare/workers-types"],
  files: ["worker.ts"],
};
for (const name of [...older, ...current]) {
  test(`a Cloudflare Worker compiles strictly with ${name}`, () => compile(folder, name, worker));
}

// Every runtime has types of its own for fetch and what belongs to it, and core brings none that could contradict them.
const family = ["AbortSignal", "Blob", "ReadableStream", "RequestInit", "Response"];
const alone: Setting = { resolution: "nodenext", lib: ["ES2022"], types: [], files: ["core-alone.ts"] };
for (const name of ["typescript54", ...current]) {
  test(`without the types of a runtime, ${name} misses those of fetch in @kal/core, and nothing else`, async () => {
    const message = await compile(folder, name, alone).catch((error: Error) => error.message);
    const missed = [...String(message).matchAll(/error TS\d+: Cannot find name '(\w+)'/g)].map(
      ([, missing]) => missing,
    );
    expect(missed).toHaveLength(String(message).match(/error TS/g)?.length ?? 0);
    expect([...new Set(missed)].sort()).toStrictEqual(family);
  });
}
