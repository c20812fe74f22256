import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./lib/sample-house.mjs";
import * as rule from "./linear-expressions.mjs";

const slow = [
  "/\\/+$/",
  "/[. ]+$/",
  "/^\\d+\\.?\\d*$/",
  "/\\s*\\((.*)\\)$/",
  "/<!--[^]*?-->/g",
  "/[([].*?[)\\]]/",
  "/^(a+)+$/",
  "/(x|x)*y/",
  "/^(\\w+\\s?)*$/",
  "/https?:\\/\\/[^ ]+\\?/",
  "/(?:é|\\p{L})+!/u",
  "/\\p{M}*z/u",
];

const linear = [
  "/(?<!\\/)\\/+$/",
  "/^[^]*\\/$/",
  "/^\\d+(\\.\\d*)?$/",
  "/[^a-z]/g",
  "/^\\s+/",
  "/\\w{0,20}$/",
  "/(?:%[\\da-f]{2})+/gi",
  '/"(?:[^"\\\\]|\\\\.)*"/y',
  "/^(?:[a-z]+-)*[a-z]+$/",
];

for (const expression of slow)
  test(`${expression} is found`, (t) => {
    const found = findings(t, rule, { "packages/core/src/a.ts": `\nexport const a = ${expression};` });
    assert.equal(found.length, 1);
    assert.match(found[0], /^packages\/core\/src\/a\.ts:2 .* is too slow on long texts/);
  });

for (const expression of linear)
  test(`${expression} is in order`, (t) => {
    assert.deepEqual(findings(t, rule, { "apps/demo/a.tsx": `export const a = ${expression};` }), []);
  });

test("expressions that are constructed are found in apps and scripts of packages, in tests they are not", (t) => {
  const text = 'const a = new RegExp("x+y"); const b = RegExp(`x+z`, "u"); const c = new RegExp(a.source);';
  const files = ["apps/worker/src/a.ts", "packages/cli/bin/a.mjs", "packages/cli/src/a.test.ts"];
  const found = findings(t, rule, Object.fromEntries(files.map((path) => [path, text])));
  assert.deepEqual(
    found.map((line) => line.replace(/ is too.*/, "")),
    [
      "packages/cli/bin/a.mjs:1 /x+y/",
      "packages/cli/bin/a.mjs:1 /x+z/u",
      "apps/worker/src/a.ts:1 /x+y/",
      "apps/worker/src/a.ts:1 /x+z/u",
    ],
  );
});
