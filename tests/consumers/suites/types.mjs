import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { capture } from "../../../scripts/lib/run.mjs";

const compilers = fileURLToPath(new URL("../node_modules", import.meta.url));
const page = ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"];

// `lib` without DOM is what a Node backend has: there, fetch and its family come from @types/node.
const settings = {
  "a Node module (NodeNext)": {
    resolution: "nodenext",
    lib: ["ES2023"],
    types: ["node"],
    files: ["node.mts"],
  },
  "CommonJS (NodeNext)": { resolution: "nodenext", lib: ["ES2023"], types: ["node"], files: ["node.cts"] },
  "a page (bundler)": { resolution: "bundler", lib: page, types: [], files: ["web.ts"] },
  "a web app with a server (bundler)": {
    resolution: "bundler",
    lib: page,
    types: ["node"],
    files: ["web.ts", "proxy.ts", "node.mts", "msw.ts"],
  },
};

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
      test(`${name} compiles strictly with ${compiler}`, () => compile(folder, compiler, settings[name]));
    }
  }

  test("a wrong type is an error: the declarations are not any", async () => {
    const setting = { ...settings["a Node module (NodeNext)"], files: ["wrong.mts"] };
    await assert.rejects(compile(folder, "typescript", setting), /wrong\.mts.*error TS2322/);
  });
}

async function compile(folder, compiler, { resolution, lib, types, files }) {
  const config = join(folder, `tsconfig.${compiler}.${files.join("-")}.json`);
  const compilerOptions = {
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    target: "ES2022",
    module: resolution === "nodenext" ? "nodenext" : "esnext",
    moduleResolution: resolution,
    lib,
    types,
  };
  await writeFile(config, JSON.stringify({ compilerOptions, files: files.map((file) => `types/${file}`) }));
  const manifest = join(compilers, compiler, "package.json");
  const { bin } = JSON.parse(await readFile(manifest, "utf8"));
  const command = join(dirname(manifest), bin.tsc);
  const { code, stdout, stderr } = await capture(process.execPath, [command, "-p", config], { cwd: folder });
  assert.equal(code, 0, `tsc found:\n${stdout}${stderr}`);
}
