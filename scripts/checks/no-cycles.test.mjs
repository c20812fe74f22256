import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./lib/sample-house.mjs";
import * as rule from "./no-cycles.mjs";

const a = "packages/web/src/a.ts";
const b = "packages/web/src/b.ts";
const c = "packages/web/src/c.ts";

test("a circle is found and drawn", (t) => {
  const found = findings(t, rule, {
    [a]: 'import "./b";',
    [b]: 'export * from "./c";',
    [c]: 'import { a } from "./a";',
  });
  assert.equal(found.length, 1);
  assert.ok(found[0].includes(`${a} -> ${b} -> ${c} -> ${a}`), found[0]);
});

test("two ways to the same file are no circle", (t) => {
  assert.deepEqual(
    findings(t, rule, { [a]: 'import "./b"; import "./c";', [b]: 'import "./c";', [c]: "" }),
    [],
  );
});

test("types may go round", (t) => {
  const types = 'import type { A } from "./a";\nimport { type B } from "./a";';
  assert.deepEqual(findings(t, rule, { [a]: 'import "./b";', [b]: types }), []);
});

test("an import of nothing but itself counts", (t) => {
  assert.equal(findings(t, rule, { [a]: 'import { x } from "./a";' }).length, 1);
});
