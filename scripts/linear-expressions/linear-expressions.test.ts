import { expect, test } from "vitest";
import { print } from "../problem";
import { root } from "../root";
import { sampleRepository } from "../sample-repository";
import { slowExpressions } from "./linear-expressions";

const findings = async (files: Record<string, string>) =>
  (await slowExpressions(await sampleRepository(files))).map(print);

test("every regular expression takes time in proportion to its text", async () => {
  expect((await slowExpressions(root)).map(print)).toStrictEqual([]);
});

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
  test(`${expression} is found`, async () => {
    const found = await findings({ "packages/core/src/a.ts": `\nexport const a = ${expression};` });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^packages\/core\/src\/a\.ts:2 .* is too slow on long texts/);
  });

for (const expression of linear)
  test(`${expression} is in order`, async () => {
    expect(await findings({ "apps/demo/a.tsx": `export const a = ${expression};` })).toStrictEqual([]);
  });

test("expressions that are constructed are found in apps and scripts of packages, in tests they are not", async () => {
  const text = 'const a = new RegExp("x+y"); const b = RegExp(`x+z`, "u"); const c = new RegExp(a.source);';
  const files = ["apps/worker/src/a.ts", "packages/cli/bin/a.mjs", "packages/cli/src/a.test.ts"];
  const found = await findings(Object.fromEntries(files.map((path) => [path, text])));
  expect(found.map((line) => line.replace(/ is too.*/, ""))).toStrictEqual([
    "apps/worker/src/a.ts:1 /x+y/",
    "apps/worker/src/a.ts:1 /x+z/u",
    "packages/cli/bin/a.mjs:1 /x+y/",
    "packages/cli/bin/a.mjs:1 /x+z/u",
  ]);
});
