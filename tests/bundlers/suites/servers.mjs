import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { capture } from "../../../scripts/lib/run.mjs";
import { bundlers } from "../lib/bundlers.mjs";

const cases = [
  ["vite", "main.js", "main.mjs"],
  ["webpack", "main.js", "main.mjs"],
  ["esbuild", "main.js", "main.mjs"],
  ["esbuild", "main.cjs", "main.cjs"],
];

/** Servers are bundled whole, for containers and functions: the result runs in Node without a node_modules. */
export function runsServers({ folder, environment, titles }) {
  for (const [name, entry, built] of cases) {
    test(`a server built with ${name} from ${entry} lists the programs in Node`, async () => {
      const out = join(folder, "out", `server-${name}-${entry}`);
      await bundlers[name].server(folder, entry, out);
      // Where this runs there is no @kal to fall back on.
      const { code, stdout, stderr } = await capture(process.execPath, [join(out, built)], {
        cwd: "/",
        env: environment,
      });
      assert.equal(code, 0, stderr);
      assert.deepEqual(JSON.parse(stdout), titles);
    });
  }
}
