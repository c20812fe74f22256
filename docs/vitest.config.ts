import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { reporters } from "../tooling/vitest/reporters.ts";

/** The examples, and the pages that show them. Both use the built packages, as their readers do. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  test: {
    reporters,
    environment: "node",
    include: ["examples/**/*.test.ts", "test/**/*.test.ts"],
    // Programs are started, and the first Python run makes a virtual environment.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
