import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { steps } from "../steps.mjs";
import { install } from "./install.mjs";
import { passSignalsOn } from "./pass-signals-on.mjs";
import { plan } from "./plan.mjs";
import { closingLine, heading, seconds, table } from "./report.mjs";
import { root } from "./root.mjs";
import { runSteps } from "./run-steps.mjs";
import { prepareTools } from "./tools/prepare.mjs";
import { unclaimed } from "./unclaimed.mjs";

const help = `npm test                      what guards a change
npm run test:release          what a release adds: documentation, command line, rehearsal, every runtime
npm run test:all              both, as CI runs them
npm test -- unit consumers    only these steps, of either suite, and what they need
npm test -- --list            the names of the steps`;

const suites = { "--all": "all", "--release": "release" };

export async function main(args) {
  if (args.includes("--help")) return console.log(help);
  if (args.includes("--list")) return console.log(steps.map((step) => step.name).join("\n"));
  const suite = suites[args[0]] ?? "daily";
  const names = suite === "daily" ? args : args.slice(1);
  let chosen;
  try {
    chosen = plan(steps, names, suite);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
    return;
  }
  passSignalsOn();
  const outcomes = await runAll(chosen, { full: suite === "all" && names.length === 0 });
  console.log(`\n${table(outcomes)}\n`);
  console.log(closingLine(outcomes));
  // Set, not called: what was written to a pipe is still to be flushed.
  process.exitCode = outcomes.some((outcome) => outcome.failed > 0) ? 1 : 0;
}

async function runAll(chosen, { full }) {
  const began = Date.now();
  console.log(heading("install"));
  const { env, problem } = await install();
  if (problem) {
    console.error(`\n${problem}`);
    return [failure("install", Date.now() - began)];
  }
  const { variables, missing } = await prepareTools(chosen, env);
  console.log(`install: ok after ${seconds(Date.now() - began)}`);

  const scratch = await mkdtemp(join(tmpdir(), "kal-test-"));
  try {
    const outcomes = await runSteps(chosen, { env: { ...env, ...variables }, cwd: root, scratch, missing });
    return full ? [...outcomes, ...leftOver(outcomes)] : outcomes;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function leftOver(outcomes) {
  const files = unclaimed(root, outcomes);
  if (files.length === 0) return [];
  console.log(heading("not run by any step"));
  console.log(`${files.join("\n")}\nAdd a step in scripts/steps.mjs, or the files to an existing one.`);
  return [{ ...failure("not run", 0), failed: files.length }];
}

const failure = (name, ms) => ({ name, passed: 0, failed: 1, skipped: 0, files: [], ms });
