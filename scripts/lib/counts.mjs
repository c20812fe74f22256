/**
 * What a step did: how many tests passed, failed and were skipped, and which test files ran (absolute paths).
 * `problem` is set when the numbers alone do not tell what went wrong.
 */
export const result = (counts) => ({ passed: 0, failed: 0, skipped: 0, files: [], ...counts });

/**
 * Numbers and exit code must agree before a step counts as passed: a runner that found no tests, or that ended
 * badly without naming a failed test, has failed once.
 */
export function judge(counts, code) {
  if (counts.problem) return { ...counts, failed: Math.max(1, counts.failed) };
  if (counts.passed + counts.failed === 0) {
    return { ...counts, failed: 1, problem: "it ran no tests" };
  }
  if (code !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, problem: `it ended with code ${code} though no test failed` };
  }
  return counts;
}
