import assert from "node:assert/strict";
import { test } from "node:test";
import { explain, pinnedManager } from "./install.mjs";

test("the package manager is the one package.json pins", () => {
  assert.match(pinnedManager(), /^pnpm@\d+\.\d+\.\d+$/);
});

test("an unreachable registry is explained as that", () => {
  assert.match(explain("npm error code ENOTFOUND", "pnpm@1.0.0"), /registry could not be reached/);
});

test("a stale lock file is explained as that", () => {
  assert.match(explain("ERR_PNPM_OUTDATED_LOCKFILE", "pnpm@1.0.0"), /npx pnpm@1.0.0 install/);
});
