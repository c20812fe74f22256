import { readFile } from "node:fs/promises";
import { join } from "node:path";
import vm from "node:vm";
import { expect, test } from "vitest";
import { bundlers } from "../lib/bundlers";
import type { Stage } from "../lib/stage";

const wayOut = /use-?kal-?web-?or-?kal-?core|In a page, import @kal\/web/i;

/** @kal/node in a page: the build says what to import or, where it only warns, the page does. */
export function sendsElsewhere({ folder }: Stage) {
  for (const [name, { page: bundle }] of Object.entries(bundlers)) {
    test(`${name} says what a page should import instead of @kal/node`, async () => {
      const out = join(folder, "out", `wrong-${name}`);
      const failed = await bundle(folder, "wrong.js", out).then(
        () => undefined,
        (error: Error) => error,
      );
      if (failed) expect(failed.message).toMatch(wayOut);
      else {
        const script = await readFile(join(out, "main.js"), "utf8");
        expect(() => vm.runInNewContext(script)).toThrow(wayOut);
      }
    });
  }
}
