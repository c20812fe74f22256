import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { counting } from "./counting.mjs";

/** Runs a step whose command is this script; `--counts FILE` come last. */
async function countsOf(t, script) {
  const scratch = mkdtempSync(join(tmpdir(), "kal-counting-"));
  t.after(() => rmSync(scratch, { recursive: true }));
  const command = [process.execPath, "-e", script, "--"];
  return counting({ name: "inner", command }, { env: process.env, cwd: scratch, scratch });
}

const write = (counts) =>
  `require("node:fs").writeFileSync(process.argv.at(-1), '${JSON.stringify(counts)}');`;

test("the numbers that the command wrote are taken", async (t) => {
  const { passed, failed, skipped } = await countsOf(t, write({ passed: 7, failed: 0, skipped: 1 }));
  assert.deepEqual({ passed, failed, skipped }, { passed: 7, failed: 0, skipped: 1 });
});

test("a command that ends badly has failed, whatever it wrote", async (t) => {
  const { failed } = await countsOf(t, `${write({ passed: 7, failed: 0 })} process.exitCode = 3;`);
  assert.equal(failed, 1);
});

test("a command that wrote nothing has failed", async (t) => {
  assert.match((await countsOf(t, "")).problem, /no counts/);
});

test("a command that counted no tests has failed", async (t) => {
  assert.equal((await countsOf(t, write({ passed: 0, failed: 0 }))).failed, 1);
});
