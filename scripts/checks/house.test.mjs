import assert from "node:assert/strict";
import { test } from "node:test";
import { root } from "../lib/root.mjs";
import { checks, print } from "./all.mjs";

for (const { title, check } of checks) {
  test(title, () => {
    const problems = check(root).map(print);
    assert.ok(problems.length === 0, `${title}:\n${problems.join("\n")}`);
  });
}
