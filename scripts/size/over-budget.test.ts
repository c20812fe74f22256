import { expect, test } from "vitest";
import { overBudget } from "./over-budget";

const budgets = { "one service": { budget: 10 } };

test("accepts a shape within its budget", () => {
  expect(overBudget("one service", { minified: 0, gzip: 10 * 1024 }, budgets)).toBeUndefined();
});

test("names a shape that outgrows its budget", () => {
  expect(overBudget("one service", { minified: 0, gzip: 10 * 1024 + 1 }, budgets)).toMatch(
    /^one service is over its budget/,
  );
});

test("names a shape that has no budget", () => {
  expect(overBudget("full", { minified: 0, gzip: 1 }, budgets)).toMatch(/^full has no budget/);
});
