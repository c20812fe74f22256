import { result } from "./counts.mjs";
import { heading, seconds } from "./report.mjs";
import { killTree, stillRunning } from "./run.mjs";
import { check } from "./runners/check.mjs";
import { counting } from "./runners/counting.mjs";
import { nodeTest } from "./runners/node-test.mjs";
import { vitest } from "./runners/vitest.mjs";

const runners = { check, counting, vitest, "node-test": nodeTest };

/**
 * Runs the steps one after another and returns an outcome for each. A step whose tool is missing, or that comes
 * after one that failed, is not run, and counts as failed: a full run has run everything.
 */
export async function runSteps(steps, context) {
  const outcomes = [];
  for (const step of steps) {
    console.log(heading(step.name));
    const began = Date.now();
    const counts = hindrance(step, outcomes, context) ?? (await inTime(step, context));
    const outcome = { name: step.name, ...counts, ms: Date.now() - began };
    if (outcome.problem) console.log(`${step.name}: ${outcome.problem}`);
    console.log(`${step.name}: ${outcome.failed === 0 ? "ok" : "FAILED"} after ${seconds(outcome.ms)}`);
    outcomes.push(outcome);
  }
  return outcomes;
}

/** A test that hangs would otherwise hang everything: after `minutes` (15) what the step started is ended. */
async function inTime(step, context) {
  const { minutes = 15 } = step;
  let problem;
  const overdue = setTimeout(() => {
    problem = `it was ended, because it was not done after ${minutes} minutes`;
    for (const child of stillRunning()) killTree(child, "SIGKILL");
  }, minutes * 60_000);
  const counts = await runners[step.runner](step, context);
  clearTimeout(overdue);
  return problem ? { ...counts, failed: Math.max(1, counts.failed), problem } : counts;
}

function hindrance(step, outcomes, { missing }) {
  const failed = outcomes.find((outcome) => outcome.failed > 0 && step.after?.includes(outcome.name));
  if (failed) return result({ failed: 1, problem: `not run, because "${failed.name}" failed` });
  const tool = step.tools?.find((name) => missing.has(name));
  if (tool)
    return result({ failed: 1, problem: `not run, because ${tool} is missing: ${missing.get(tool)}` });
  return undefined;
}
