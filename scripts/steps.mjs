// What succeeds says so in a line; what fails shows all its output.
const turbo = (task, ...args) => ["turbo", "run", task, "--output-logs=errors-only", ...args];

/**
 * What `npm run test:all` runs, in this order. To add a step, add a line:
 *
 *   name     what is typed after `npm test --`
 *   runner   "vitest" (`args` go to `vitest run`), "node-test" (every *.test.mjs under `folders`), or
 *            "check" (`command`, which counts as one by its exit code), or "counting" (`command`, which writes its counts)
 *   suite    "release" keeps a step out of `npm test`, which takes less than a quarter of an hour
 *   after    steps that must have succeeded before; naming a step on the command line brings these along
 *   tools    "chromium" and "redis-server" are found or installed first; their paths are in CHROMIUM_PATH and
 *            REDIS_SERVER_PATH
 *   minutes  after which a step that hangs is ended (15)
 */
export const steps = [
  { name: "lint", runner: "check", command: ["biome", "check", "."] },
  { name: "build", runner: "check", command: turbo("build", "--filter=./packages/*") },
  { name: "types", runner: "check", command: turbo("types", "--continue"), after: ["build"] },
  { name: "size", runner: "check", command: ["node", "scripts/size.mjs", "--check"], after: ["build"] },
  {
    name: "type-cost",
    runner: "check",
    command: ["node", "bench/type-cost.mjs", "--check"],
    after: ["build"],
  },
  { name: "parity-types", runner: "check", command: ["tsc", "--noEmit", "-p", "tests/parity"] },
  { name: "unit", runner: "vitest", tools: ["redis-server"] },
  { name: "house", runner: "node-test", folders: ["scripts"], after: ["build"] },
  {
    name: "built",
    runner: "vitest",
    args: ["--root", "tests/built", "--project", "packed", "--project", "live"],
    after: ["build"],
    tools: ["redis-server"],
  },
  {
    name: "built-release",
    runner: "vitest",
    args: ["--root", "tests/built", "--project", "packed-release"],
    after: ["build"],
    suite: "release",
    tools: ["chromium"],
    minutes: 20,
  },
  {
    name: "odd-hosts",
    runner: "vitest",
    args: ["--root", "tests/built", "--project", "odd-hosts"],
    after: ["build"],
    suite: "release",
    tools: ["chromium"],
    minutes: 30,
  },
  { name: "browser", runner: "node-test", folders: ["tests/browser"], after: ["build"], tools: ["chromium"] },
  { name: "cli", runner: "node-test", folders: ["tests/cli"], suite: "release", after: ["build"] },
  {
    name: "demo",
    suite: "release",
    runner: "check",
    command: turbo("build", "--filter=@kal/demo"),
    after: ["build"],
  },
  {
    name: "e2e",
    suite: "release",
    runner: "node-test",
    folders: ["tests/e2e"],
    after: ["demo"],
    tools: ["chromium"],
    minutes: 30,
  },
  {
    name: "docs-site",
    suite: "release",
    runner: "check",
    command: turbo("build", "--filter=@kal/docs"),
    after: ["build"],
  },
  {
    name: "docs",
    suite: "release",
    runner: "vitest",
    args: ["--config", "docs/vitest.config.ts"],
    after: ["docs-site"],
    tools: ["chromium", "redis-server"],
  },
  { name: "fault-types", runner: "check", command: ["tsc", "--noEmit", "-p", "tests/faults"] },
  { name: "faults", runner: "vitest", args: ["--config", "tests/faults/vitest.config.ts"] },
  { name: "unused", runner: "check", command: ["knip", "--no-progress"], suite: "release" },
  { name: "api", runner: "check", command: ["node", "scripts/api.mjs"], after: ["build"], suite: "release" },
  { name: "bench", runner: "node-test", folders: ["bench/test"], after: ["build"], suite: "release" },
  { name: "runtime-types", runner: "check", command: ["tsc", "--noEmit", "-p", "tests/runtimes/suite"] },
  {
    name: "runtimes",
    suite: "release",
    runner: "counting",
    command: ["node", "tests/runtimes/matrix.mjs"],
    after: ["build"],
    tools: ["chromium"],
    minutes: 20,
  },
];
