import assert from "node:assert/strict";
import { test } from "node:test";
import * as rule from "./file-size.mjs";
import { findings } from "./lib/sample-house.mjs";

const lines = (count) => "x;\n".repeat(count);

test("a source of 301 lines is found", (t) => {
  const [found] = findings(t, rule, { "packages/core/src/transport/transport.ts": lines(301) });
  assert.match(found, /transport\.ts:301 has 301 lines, 1 too many/);
});

test("examples in docstrings do not count, and code after them does", (t) => {
  const method = "/**\n * Asks.\n *\n * @example\n * ```ts\n * ask();\n * ```\n */\nx;\n";
  const of = (count) => ({ "packages/core/src/client.ts": method.repeat(count) });
  assert.deepEqual(findings(t, rule, of(60)), []);
  assert.match(findings(t, rule, of(61))[0], /has 305 lines, 5 too many/);
});

test("300 lines, long tests, seeds and what is built are in order", (t) => {
  const found = findings(t, rule, {
    "packages/core/src/client.ts": lines(300),
    "packages/core/src/client.test.ts": lines(900),
    "packages/testing/src/seed/records.ts": lines(900),
    "packages/core/dist/index.js": lines(900),
    "apps/demo/.next/page.js": lines(900),
  });
  assert.deepEqual(found, []);
});
