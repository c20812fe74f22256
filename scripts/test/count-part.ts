import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { TaskRun } from "./turbo-run";

/** What a task of turbo did, in tests. */
export interface Part {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  ms: number;
  tests: { name: string; ms: number }[];
  /** The test files that ran, relative to the repository. */
  files: string[];
  /** What the numbers alone do not tell. */
  problem?: string;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string; duration?: number | null }[];
  }[];
}

interface PlaywrightSuite {
  file: string;
  suites?: PlaywrightSuite[];
  specs: { title: string; tests: { results: { duration: number }[] }[] }[];
}

interface PlaywrightReport {
  config: { rootDir: string };
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
}

/**
 * Counts a task. One that runs Vitest or Playwright must have written a report to `reports/`, which has the numbers;
 * any other counts as one by its exit code. Numbers and exit code must agree: a runner that found no tests has failed.
 */
export async function countPart(root: string, run: TaskRun): Promise<Part> {
  const ms = run.execution ? run.execution.endTime - run.execution.startTime : 0;
  const none = { name: run.taskId, passed: 0, failed: 0, skipped: 0, ms, tests: [], files: [] };
  const code = run.execution?.exitCode;
  if (!run.execution)
    return { ...none, failed: 1, problem: "it did not run, because a task before it failed" };
  if (!/\b(vitest|playwright)\b/.test(run.command))
    return { ...none, ...(code === 0 ? { passed: 1 } : { failed: 1 }) };
  const path = join(root, run.directory, "reports", `${run.task.replace(":", "-")}.json`);
  const report = await readFile(path, "utf8").then(
    (text) => JSON.parse(text) as VitestReport | PlaywrightReport,
    () => undefined,
  );
  if (!report) return { ...none, failed: 1, problem: `it ended with code ${code} and wrote no report` };
  const part = {
    ...none,
    ...("testResults" in report ? countVitest(root, report) : countPlaywright(root, report)),
  };
  if (part.passed + part.failed === 0) return { ...part, failed: 1, problem: "it ran no tests" };
  if (code !== 0 && part.failed === 0)
    return { ...part, failed: 1, problem: `it ended with code ${code} although no test failed` };
  return part;
}

function countVitest(root: string, report: VitestReport) {
  // A file that throws before its first test has failed without a failed test.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    // A compiled test counts as its source, so that the source is not reported as a file that no task ran.
    files: report.testResults.map(({ name }) =>
      slashed(relative(root, name)).replace(/\/dist\/(.+)\.js$/, "/$1.ts"),
    ),
    tests: report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({ name: fullName.trim(), ms: duration ?? 0 })),
    ),
  };
}

function countPlaywright(root: string, { config, stats, suites }: PlaywrightReport) {
  const all = (suite: PlaywrightSuite): PlaywrightSuite[] => [suite, ...(suite.suites ?? []).flatMap(all)];
  const flat = suites.flatMap(all);
  return {
    passed: stats.expected,
    // A test that passed only when it was repeated is a bug.
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    files: [...new Set(flat.map(({ file }) => slashed(relative(root, join(config.rootDir, file)))))],
    tests: flat.flatMap(({ specs }) =>
      specs.map(({ title, tests }) => ({
        name: title,
        ms: Math.max(0, ...tests.flatMap(({ results }) => results.map(({ duration }) => duration))),
      })),
    ),
  };
}

const slashed = (path: string) => path.split(sep).join("/");
