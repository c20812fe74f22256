import assert from "node:assert/strict";
import { test } from "node:test";
import { countVitest } from "./vitest.mjs";

const report = (testResults, numbers = {}) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...numbers,
});

test("the report's numbers and files are taken", () => {
  const file = { name: "/a.test.ts", status: "passed", assertionResults: [{ status: "passed" }] };
  const counts = countVitest(report([file], { numPassedTests: 1, numPendingTests: 2, numTodoTests: 1 }));
  assert.deepEqual(counts, { passed: 1, failed: 0, skipped: 3, files: ["/a.test.ts"] });
});

test("a file that broke while loading is a failure", () => {
  const broken = { name: "/b.test.ts", status: "failed", assertionResults: [] };
  assert.equal(countVitest(report([broken])).failed, 1);
});

test("a file with failed tests is not counted beside them", () => {
  const file = { name: "/c.test.ts", status: "failed", assertionResults: [{ status: "failed" }] };
  assert.equal(countVitest(report([file], { numFailedTests: 1 })).failed, 1);
});
