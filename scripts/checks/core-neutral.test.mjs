import assert from "node:assert/strict";
import { test } from "node:test";
import * as rule from "./core-neutral.mjs";
import { findings } from "./lib/sample-house.mjs";

const built = { "packages/core/dist/index.js": "" };
const source = "packages/core/src/url.ts";
const inSource = (t, text) => findings(t, rule, { ...built, [source]: text });

for (const [text, message] of [
  ['import { readFile } from "node:fs/promises";', /imports "node:fs\/promises"/],
  ['import { z } from "zod";', /imports "zod"/],
  ['const fs = await import("fs");', /imports "fs"/],
  ["export const env = process.env.URL;", /uses process/],
  ["declare const process: { env: object };\nexport const env = process.env;", /:2 uses process/],
  ["export const text = Buffer.from('a');", /uses Buffer/],
  ["export const body = (data: Buffer) => data;", /uses Buffer/],
  ["if (typeof window !== 'undefined') location.reload();", /uses window/],
  ["export const all = { document };", /uses document/],
]) {
  test(`found in a source: ${text.split("\n").at(-1)}`, (t) => {
    const [found] = inSource(t, text);
    assert.match(found ?? "", message);
  });
}

for (const text of [
  'import { join } from "./join";',
  "export const inPage = 'document' in globalThis;",
  "export const page = globalThis.document;",
  "export const title = (file) => file.document.window;",
  "export function run(process: () => void) { process(); }",
  "export interface Draft { document: string; process(buffer: string): void }",
  "const { document: text } = draft;",
  "// window and process are only words here",
]) {
  test(`in order in a source: ${text}`, (t) => assert.deepEqual(inSource(t, text), []));
}

test("tests may use what they like", (t) => {
  const files = { ...built, "packages/core/src/url.test.ts": 'import "node:fs"; process.exit();' };
  assert.deepEqual(findings(t, rule, files), []);
});

test("what the build put in is found", (t) => {
  const found = findings(t, rule, {
    "packages/core/dist/chunk-A.js": 'import { createRequire } from "module";',
    "packages/core/dist/index.cjs": 'const p = require("node:path"); require("./chunk-A.cjs");',
    "packages/core/dist/index.d.ts": '/// <reference types="node" />\nexport declare const b: Buffer;',
  });
  assert.equal(found.length, 4);
  assert.match(found.join("\n"), /needs the types of "node"/);
});

test("a core that is not built is no pass", (t) => {
  const [found] = findings(t, rule, { [source]: "" });
  assert.match(found, /not built: run npm run build/);
});
