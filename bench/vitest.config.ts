import { defineConfig } from "vitest/config";
import { reporters } from "../tooling/vitest/reporters.ts";

/** Runs every scenario as small as can be. The packages must have been built. */
export default defineConfig({
  test: {
    environment: "node",
    include: ["*.test.ts"],
    reporters,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
