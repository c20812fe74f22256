import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { judge, result } from "../counts.mjs";
import { run } from "../run.mjs";

/** Runs `vitest run` with the step's arguments and takes the numbers from its JSON report. */
export async function vitest(step, { env, cwd, scratch }) {
  const outputFile = join(scratch, `${step.name.replace(/\W/g, "-")}.vitest.json`);
  const args = [
    "run",
    ...(step.args ?? []),
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${outputFile}`,
  ];
  const { code, error } = await run("vitest", args, { env, cwd });
  if (error) return result({ failed: 1, problem: `vitest could not be started: ${error.message}` });
  const report = await readFile(outputFile, "utf8").then(JSON.parse, () => undefined);
  if (!report) return result({ failed: 1, problem: `vitest ended with code ${code} and wrote no report` });
  return judge(countVitest(report), code);
}

/** A file that broke before its first test has failed without a failed test: it counts as one. */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return result({
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    files: report.testResults.map((file) => file.name),
  });
}
