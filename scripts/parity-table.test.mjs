import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { root } from "./lib/root.mjs";
import { kalMembers } from "./parity/kal-members.mjs";

test("the page of kalbio's methods is up to date, and no row of it is empty", () => {
  const script = fileURLToPath(new URL("parity-table.mjs", import.meta.url));
  execFileSync(process.execPath, [script, "--check"], { stdio: ["ignore", "ignore", "inherit"] });
});

test("only what users can call counts as Kal's", () => {
  const kal = kalMembers(root);
  assert.match(kal.member("ActivitiesService", "getActivities").docs, /GET \/activities/);
  assert.match(kal.member("DataField", "toJSON").path, /core\/src\/entity\.ts$/);
  assert.equal(kal.member("ActivitiesService", "resolveActivityId"), undefined);
  assert.equal(kal.member("ActivitiesService", "core"), undefined);
  assert.equal(kal.member("NoSuchService", "getActivities"), undefined);
  assert.equal(kal.function("KaleidoscopeClient"), undefined);
  assert.match(kal.function("exportData").docs, /GET \/key_fields/);
});
