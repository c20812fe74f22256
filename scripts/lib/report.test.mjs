import assert from "node:assert/strict";
import { test } from "node:test";
import { closingLine, table } from "./report.mjs";

const outcomes = [
  { name: "lint", passed: 1, failed: 0, skipped: 0, ms: 900 },
  { name: "unit", passed: 120, failed: 2, skipped: 1, ms: 12_340 },
];

test("the closing line sums every runner", () => assert.equal(closingLine(outcomes), "121 passed, 2 failed"));

test("the table has a line a step", () => {
  assert.deepEqual(table(outcomes).split("\n"), [
    "step  passed  failed  skipped    time",
    "lint       1       0        0   0.9 s",
    "unit     120       2        1  12.3 s",
  ]);
});
