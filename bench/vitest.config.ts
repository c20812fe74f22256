import { defineConfig } from "vitest/config";
import { reporters } from "../tooling/vitest/reporters.ts";

/** Runs every scenario as small as can be. Everything must have been built: Node runs it as it is, without a loader. */
export default defineConfig({
  test: {
    environment: "node",
    include: ["dist/*.test.js"],
    reporters,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
