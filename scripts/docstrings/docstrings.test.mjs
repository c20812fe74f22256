import assert from "node:assert/strict";
import { test } from "node:test";
import { print } from "../checks/all.mjs";
import { root } from "../lib/root.mjs";
import { undocumented } from "./undocumented.mjs";

test("editors can say what every exported name, method and option is for, and an option's default", () => {
  const problems = undocumented(root).map(print);
  assert.ok(problems.length === 0, problems.join("\n"));
});
