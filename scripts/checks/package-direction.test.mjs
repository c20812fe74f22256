import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./lib/sample-house.mjs";
import * as rule from "./package-direction.mjs";

const node = "packages/node/src/download.ts";

test("apps on any package, and packages on core, are in order", (t) => {
  const found = findings(t, rule, {
    "apps/demo/app/page.tsx": 'import { KaleidoscopeClient } from "@kal/web";\nimport "@kal/testing/server";',
    [node]: 'export * from "@kal/core";\nimport { open } from "node:fs/promises";',
    "packages/node/src/download.node.test.ts": 'import { createFakeKaleidoscope } from "@kal/testing";',
    "packages/node/tsup.config.ts": 'import { kalPackage } from "../../tooling/tsup";',
    "tooling/tsup.ts": "",
  });
  assert.deepEqual(found, []);
});

for (const [what, text] of Object.entries({
  "an import": 'import { saveFile } from "@kal/web";',
  "a re-export": 'export { saveFile } from "@kal/web";',
  "an import of a type": 'import type { SaveOptions } from "@kal/web";',
  "an inline type": 'export type Options = import("@kal/web").SaveOptions;',
  "a dynamic import": 'export const web = () => import("@kal/web");',
  "a require": 'const web = require("@kal/web");',
})) {
  test(`${what} of a sibling is found`, (t) => {
    const [found] = findings(t, rule, { [node]: text });
    assert.match(found, /download\.ts:1 packages\/node must not import @kal\/web/);
  });
}

test("core importing a package above it is found", (t) => {
  const [found] = findings(t, rule, { "packages/core/src/client.ts": 'import "@kal/testing/server";' });
  assert.match(found, /packages\/core must not import @kal\/testing\/server/);
});

test("a path into another package is found", (t) => {
  const [found] = findings(t, rule, {
    [node]: 'import { url } from "../../core/src/url";',
    "packages/core/src/url.ts": "export const url = 1;",
  });
  assert.match(found, /reaches into packages\/core by path/);
});

test("a source that imports a test is found", (t) => {
  const [found] = findings(t, rule, {
    [node]: 'import { help } from "./help.test";',
    "packages/node/src/help.test.ts": "export const help = 1;",
  });
  assert.match(found, /imports the test file/);
});
