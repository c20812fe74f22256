import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { countTap, nodeTest } from "./node-test.mjs";

const folder = (t, files) => {
  const path = mkdtempSync(join(tmpdir(), "kal-node-test-"));
  t.after(() => rmSync(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
};

/** Runs the step as `npm test` does; the inner runner must not believe that it is part of this one. */
const runIn = (path) => {
  const { NODE_TEST_CONTEXT: _outer, ...env } = process.env;
  return nodeTest({ name: "inner", folders: ["."] }, { env, cwd: path, scratch: path, stdio: "ignore" });
};

test("passed, failed and skipped tests are counted, and the files named", async (t) => {
  const path = folder(t, {
    "a.test.mjs": `import { test } from "node:test";
      test("passes", () => {});
      test("fails", () => { throw new Error("no") });
      test.skip("is skipped", () => {});`,
  });
  const { passed, failed, skipped, files } = await runIn(path);
  assert.deepEqual({ passed, failed, skipped }, { passed: 1, failed: 1, skipped: 1 });
  assert.deepEqual(files, [join(path, "a.test.mjs")]);
});

test("a file that cannot be read as JavaScript is a failure", async (t) => {
  const { failed } = await runIn(folder(t, { "a.test.mjs": "this is not JavaScript" }));
  assert.equal(failed, 1);
});

test("a folder without tests is a failure", async (t) => {
  const { failed, problem } = await runIn(folder(t, {}));
  assert.equal(failed, 1);
  assert.match(problem, /no tests/);
});

test("only the closing summary counts, not one that a test printed", () => {
  const tap =
    "# tests 9\n# pass 9\n1..1\n# tests 1\n# pass 0\n# fail 0\n# cancelled 1\n# skipped 0\n# todo 0\n";
  assert.deepEqual(countTap(tap), { passed: 0, failed: 1, skipped: 0, files: [] });
});

test("a report that was cut short is a problem", () => {
  assert.match(countTap("TAP version 13\n").problem, /no summary/);
});
