import assert from "node:assert/strict";
import { test } from "node:test";
import { print } from "../checks/all.mjs";
import { root } from "../lib/root.mjs";
import { brokenExamples } from "./examples.mjs";
import { lackingExamples } from "./lacking-examples.mjs";
import { undocumented } from "./undocumented.mjs";

/** In one process, so that the packages are read once for all checks. */
const finds = {
  "editors can say what every exported name, method and option is for, and an option's default": undocumented,
  "editors can show an example of every function, every method, and every class to make instances of":
    lackingExamples,
  "every example compiles by itself": brokenExamples,
};

for (const [title, find] of Object.entries(finds)) {
  test(title, () => {
    const problems = find(root).map(print);
    assert.ok(problems.length === 0, problems.join("\n"));
  });
}
