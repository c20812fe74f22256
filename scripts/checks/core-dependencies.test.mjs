import assert from "node:assert/strict";
import { test } from "node:test";
import * as rule from "./core-dependencies.mjs";
import { findings } from "./lib/sample-house.mjs";

const manifest = (fields) => ({
  "packages/core/package.json": JSON.stringify({ name: "@kal/core", ...fields }),
});

for (const kind of ["dependencies", "peerDependencies", "optionalDependencies"]) {
  test(`${kind} are found`, (t) => {
    const [found] = findings(t, rule, manifest({ [kind]: { zod: "^4.0.0" } }));
    assert.match(found, new RegExp(`lists zod under ${kind}`));
  });
}

test("bundled dependencies are found", (t) => {
  assert.equal(findings(t, rule, manifest({ bundledDependencies: ["zod"] })).length, 1);
});

test("development dependencies are in order", (t) => {
  assert.deepEqual(findings(t, rule, manifest({ devDependencies: { zod: "1" }, dependencies: {} })), []);
});
