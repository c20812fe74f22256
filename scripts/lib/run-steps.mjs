import { result } from "./counts.mjs";
import { heading, seconds } from "./report.mjs";
import { check } from "./runners/check.mjs";
import { nodeTest } from "./runners/node-test.mjs";
import { vitest } from "./runners/vitest.mjs";

const runners = { check, vitest, "node-test": nodeTest };

/**
 * Runs the steps one after another and returns an outcome for each. A step whose tool is missing, or that comes
 * after one that failed, is not run, and counts as failed: a full run has run everything.
 */
export async function runSteps(steps, context) {
  const outcomes = [];
  for (const step of steps) {
    console.log(heading(step.name));
    const began = Date.now();
    const counts = hindrance(step, outcomes, context) ?? (await runners[step.runner](step, context));
    const outcome = { name: step.name, ...counts, ms: Date.now() - began };
    if (outcome.problem) console.log(`${step.name}: ${outcome.problem}`);
    console.log(`${step.name}: ${outcome.failed === 0 ? "ok" : "FAILED"} after ${seconds(outcome.ms)}`);
    outcomes.push(outcome);
  }
  return outcomes;
}

function hindrance(step, outcomes, { missing }) {
  const failed = outcomes.find((outcome) => outcome.failed > 0 && step.after?.includes(outcome.name));
  if (failed) return result({ failed: 1, problem: `not run, because "${failed.name}" failed` });
  const tool = step.tools?.find((name) => missing.has(name));
  if (tool)
    return result({ failed: 1, problem: `not run, because ${tool} is missing: ${missing.get(tool)}` });
  return undefined;
}
