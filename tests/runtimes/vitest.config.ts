import { defineConfig } from "vitest/config";
import { reporters } from "../../tooling/vitest/reporters.ts";

/** Each file runs all cases in one runtime, one runtime after the other. The packages must have been built. */
export default defineConfig({
  test: {
    environment: "node",
    include: ["*.test.ts"],
    globalSetup: ["./host/prepare.ts"],
    fileParallelism: false,
    reporters,
    // Far above what any case needs; a case that hangs has its own, shorter limits.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
