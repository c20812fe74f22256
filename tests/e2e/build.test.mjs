import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const log = new URL("../../apps/demo/.turbo/turbo-build.log", import.meta.url);

test("the demo was built without a warning", async () => {
  const lines = (await readFile(log, "utf8")).split("\n");
  assert.deepEqual(
    lines.filter((line) => /warn/i.test(line)),
    [],
  );
});
