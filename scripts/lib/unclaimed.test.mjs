import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { unclaimed } from "./unclaimed.mjs";

test("a test file that no step ran is named; installed and built ones are not", (t) => {
  const root = mkdtempSync(join(tmpdir(), "kal-unclaimed-"));
  t.after(() => rmSync(root, { recursive: true }));
  for (const folder of ["a", "node_modules", "dist"]) {
    mkdirSync(join(root, folder));
    writeFileSync(join(root, folder, "x.test.ts"), "");
  }
  writeFileSync(join(root, "a", "types.test-d.ts"), "");
  const ran = { files: [join(root, "a", "x.test.ts")] };
  assert.deepEqual(unclaimed(root, [ran]), ["a/types.test-d.ts"]);
});
