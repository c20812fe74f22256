// `npm test`: runs the tasks of turbo.json and prints how many tests passed. `npm test -- --help` shows the options.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { root } from "./root";
import { countPart, type Part } from "./test/count-part";
import { findFiles } from "./test/find-files";
import { closingLine, slowestTests, table } from "./test/report";
import { findTools } from "./test/tools";
import { readRuns } from "./test/turbo-run";

const help = `npm test                 checks a change: lint, types, sizes, and all tests but the slow ones
npm run test:release     runs the tests that only a release needs: the demo, the docs, every runtime
npm run test:all         runs both, as CI does

npm test -- --filter=@kal/cli...   passes options on to turbo`;

const suites = {
  daily: ["lint", "deps", "types", "size", "unit", "test"],
  release: ["types", "unused", "api", "test:release"],
  all: ["lint", "deps", "types", "size", "unused", "api", "unit", "test", "test:release"],
};

const args = process.argv.slice(2);
if (args.includes("--help")) console.log(help);
else process.exitCode = await main(args);

async function main(args: string[]): Promise<number> {
  const suite = args.includes("--all") ? "all" : args.includes("--release") ? "release" : "daily";
  const options = args.filter((arg) => arg !== "--all" && arg !== "--release");
  const { variables, missing } = await findTools();
  for (const advice of missing) console.error(advice);

  const folders = [".turbo/runs", ...(await findFiles(root, /\/reports\/[\w-]+\.json$/))];
  await Promise.all(folders.map((path) => rm(join(root, path), { recursive: true, force: true })));
  // Tests run one part at a time: two browsers and a compiler on two cores would time each other out.
  const tasks = suites[suite];
  const isTest = (task: string) => task === "unit" || task.startsWith("test");
  const env = { ...process.env, ...variables };
  await turbo(
    tasks.filter((task) => !isTest(task)),
    options,
    env,
  );
  await turbo(tasks.filter(isTest), [...options, "--concurrency=1"], env);

  const runs = await readRuns(join(root, ".turbo/runs"));
  const parts = await Promise.all(runs.map((run) => countPart(root, run)));
  if (suite === "all" && options.length === 0) parts.push(...(await filesNotRun(parts)));
  if (parts.length === 0)
    parts.push({ name: "turbo", passed: 0, failed: 1, skipped: 0, ms: 0, tests: [], files: [] });
  for (const part of parts) if (part.problem) console.error(`${part.name}: ${part.problem}`);
  console.log(`\n${table(parts)}\n\n${slowestTests(parts)}\n`);
  console.log(closingLine(parts));
  return parts.some((part) => part.failed > 0) ? 1 : 0;
}

async function turbo(tasks: string[], options: string[], env: NodeJS.ProcessEnv) {
  const always = ["--continue=dependencies-successful", "--summarize", "--output-logs=new-only"];
  await execa("turbo", ["run", ...tasks, ...always, ...options], {
    cwd: root,
    env,
    stdio: "inherit",
    reject: false,
  });
}

/** Fails for test files that no task ran: a suite that nobody wired up would otherwise pass by never running. */
async function filesNotRun(parts: Part[]): Promise<Part[]> {
  const ran = new Set(parts.flatMap(({ files }) => files));
  const all = await findFiles(root, /\.(test|spec|test-d)\.[cm]?[jt]sx?$/);
  return all
    .filter((file) => !ran.has(file))
    .map((file) => ({
      name: file,
      passed: 0,
      failed: 1,
      skipped: 0,
      ms: 0,
      tests: [],
      files: [],
      problem: "no task runs this file",
    }));
}
