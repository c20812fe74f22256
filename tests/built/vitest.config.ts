import { defineConfig } from "vitest/config";
import { reporters } from "../../tooling/vitest/reporters.ts";

// The packages must have been built. Those of `packed` are packed and installed once, before the first test.
const globalSetup = ["./support/packed.ts"];
const suites = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    environment: "node",
    reporters,
    // Programs are started and packages installed; on a busy machine, five seconds would fail what works.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: { name: "packed", globalSetup, include: suites("packages", "consumers") },
      },
      {
        extends: true,
        test: { name: "live", include: suites("workerd", "worker", "proxy", "fleet", "mcp", "tracing") },
      },
      {
        extends: true,
        test: {
          name: "packed-release",
          globalSetup,
          include: suites("compilers", "bundlers", "rehearsal"),
        },
      },
      { extends: true, test: { name: "odd-hosts", include: suites("odd-hosts") } },
      { extends: true, test: { name: "live-release", include: suites("cli") } },
    ],
  },
});
