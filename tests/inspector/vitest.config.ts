import { defineConfig } from "vitest/config";
import { reporters } from "../../tooling/vitest/reporters.ts";

// The packages must have been built.
export default defineConfig({
  test: {
    environment: "node",
    include: ["*.test.ts"],
    reporters,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
