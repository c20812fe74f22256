import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { reporters } from "../../tooling/vitest/reporters.ts";
import { sharedConfig } from "../../vitest.config.ts";

const happyDom = fileURLToPath(new URL("../../tooling/vitest/happy-dom-env.ts", import.meta.url));

export default defineConfig({
  ...sharedConfig,
  test: {
    reporters,
    // The faults measure memory and wait for sockets, so each file has the machine to itself.
    fileParallelism: false,
    // The first run of parity makes a virtual environment and installs kalbio into it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["**/*.test.ts"],
          exclude: ["**/*.web.test.ts", "**/node_modules/**"],
        },
      },
      { extends: true, test: { name: "web", environment: happyDom, include: ["**/*.web.test.ts"] } },
    ],
  },
});
