import assert from "node:assert/strict";
import { test } from "node:test";
import { judge, result } from "./counts.mjs";

test("passed tests and exit code 0 pass", () => {
  assert.equal(judge(result({ passed: 2 }), 0).failed, 0);
});

test("a runner that ran no tests has failed", () => {
  const judged = judge(result({}), 0);
  assert.equal(judged.failed, 1);
  assert.match(judged.problem, /no tests/);
});

test("a runner that only skipped has failed", () => {
  assert.equal(judge(result({ skipped: 5 }), 0).failed, 1);
});

test("a bad exit code without a failed test is a failure", () => {
  const judged = judge(result({ passed: 2 }), 1);
  assert.equal(judged.failed, 1);
  assert.match(judged.problem, /code 1/);
});

test("failed tests are counted once, not again for the exit code", () => {
  assert.equal(judge(result({ passed: 2, failed: 3 }), 1).failed, 3);
});
