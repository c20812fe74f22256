import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { bundlers } from "../lib/bundlers";
import type { Stage } from "../lib/stage";

const cases: [keyof typeof bundlers, string, string][] = [
  ["vite", "main.js", "main.mjs"],
  ["webpack", "main.js", "main.mjs"],
  ["esbuild", "main.js", "main.mjs"],
  ["esbuild", "main.cjs", "main.cjs"],
];

/** Servers are bundled whole, for containers and functions: the result runs in Node without a node_modules. */
export function runsServers({ folder, environment, titles }: Stage) {
  for (const [name, entry, built] of cases) {
    test(`a server built with ${name} from ${entry} lists the programs in Node`, async () => {
      const out = join(folder, "out", `server-${name}-${entry}`);
      await bundlers[name].server(folder, entry, out);
      // Where this runs there is no @kal to fall back on.
      const { stdout } = await execa(process.execPath, [join(out, built)], {
        cwd: "/",
        env: environment,
        extendEnv: false,
      });
      expect(JSON.parse(stdout)).toStrictEqual(titles);
    });
  }
}
