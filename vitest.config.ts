import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { reporters } from "./tooling/vitest/reporters.ts";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests run on the sources, so no build is needed to run them; the built packages have tests of their own. */
export const sharedConfig = {
  define: { __KAL_VERSION__: JSON.stringify("0.0.0-test") },
  resolve: {
    alias: [
      { find: /^@kal\/core\/proxy$/, replacement: source("packages/core/src/proxy/index.ts") },
      { find: /^@kal\/core\/stores$/, replacement: source("packages/core/src/stores/index.ts") },
      { find: /^@kal\/core\/tracing$/, replacement: source("packages/core/src/tracing/index.ts") },
      { find: /^@kal\/node\/credentials$/, replacement: source("packages/node/src/credentials/index.ts") },
      { find: /^@kal\/testing\/msw$/, replacement: source("packages/testing/src/msw.ts") },
      { find: /^@kal\/testing\/server$/, replacement: source("packages/testing/src/server/index.ts") },
      { find: /^@kal\/(core|node|web|testing|mcp|tables)$/, replacement: source("packages/$1/src/index.ts") },
    ],
  },
};

export default defineConfig({
  ...sharedConfig,
  test: {
    reporters,
    // Tests wait for real sockets and processes; on a busy machine, five seconds would fail what works.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["{packages/*/src,scripts}/**/*.test.ts"],
          exclude: ["**/*.web.test.ts", "**/*.edge.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "web",
          environment: source("tooling/vitest/happy-dom-env.ts"),
          environmentOptions: { happyDOM: { url: "https://app.test/lab/page" } },
          include: ["packages/*/src/**/*.web.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "types",
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ["packages/core/test/types/*.test-d.ts"],
            tsconfig: source("packages/core/test/types/tsconfig.json"),
            // tsc takes its time on a busy machine.
            spawnTimeout: 300_000,
          },
        },
      },
      {
        extends: true,
        test: {
          name: "demo",
          environment: "node",
          include: ["apps/demo/{components,features,lib}/**/*.test.ts"],
          alias: { "@": source("apps/demo") },
        },
      },
    ],
  },
});
