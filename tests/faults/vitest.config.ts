import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { sharedConfig } from "../../vitest.config.ts";

/** What goes wrong with networks, servers and disks. These take minutes, and want the machine for themselves. */
export default defineConfig({
  ...sharedConfig,
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "faults",
          environment: "node",
          include: ["tests/faults/**/*.test.ts"],
          exclude: ["**/*.web.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "faults-web",
          environment: fileURLToPath(new URL("../../tooling/vitest/happy-dom-env.ts", import.meta.url)),
          include: ["tests/faults/**/*.web.test.ts"],
        },
      },
    ],
  },
});
