import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { bundlers } from "../lib/bundlers.mjs";

const wayOut = /use-?kal-?web-?or-?kal-?core|In a page, import @kal\/web/i;

/** @kal/node in a page: the build says what to import or, where it only warns, the page does. */
export function sendsElsewhere({ folder }) {
  for (const [name, { page: bundle }] of Object.entries(bundlers)) {
    test(`${name} says what a page should import instead of @kal/node`, async () => {
      const out = join(folder, "out", `wrong-${name}`);
      const failed = await bundle(folder, "wrong.js", out).then(
        () => undefined,
        (error) => error,
      );
      if (failed) assert.match(failed.message, wayOut);
      else {
        const script = await readFile(join(out, "main.js"), "utf8");
        assert.throws(() => vm.runInNewContext(script), wayOut);
      }
    });
  }
}
