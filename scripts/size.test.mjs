import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const budgets = JSON.parse(readFileSync(here("size-budgets.json"), "utf8"));

function check(t, changed) {
  const folder = mkdtempSync(join(tmpdir(), "kal-size-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "budgets.json");
  writeFileSync(file, JSON.stringify({ ...budgets, ...changed }));
  return spawnSync(process.execPath, [here("size.mjs"), "--check", file], { encoding: "utf8" });
}

test("an import shape that outgrows its budget fails the check, and is named", (t) => {
  const { status, stderr } = check(t, { "one service": { budget: 1 } });
  assert.equal(status, 1);
  assert.match(stderr, /^one service is over its budget/);
});

test("shapes within their budgets pass", (t) => {
  const roomy = Object.fromEntries(Object.keys(budgets).map((shape) => [shape, { budget: 1_000 }]));
  assert.equal(check(t, roomy).status, 0);
});

test("every part of the full core weighs something, so none of its patterns is out of date", () => {
  const { stdout } = spawnSync(process.execPath, [here("size.mjs"), "--parts", "full"], { encoding: "utf8" });
  const weights = stdout.trim().split("\n").map(Number.parseFloat);
  assert.equal(weights.length, 6);
  for (const weight of weights) assert.ok(weight > 0.1, stdout);
});
