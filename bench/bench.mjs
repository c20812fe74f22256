#!/usr/bin/env node
// Kal beside what people would use instead, in one run:
//
//   npm run bench                          every scenario
//   npm run bench -- small-gets list-1k    these
//   npm run bench -- --rounds 3            as many rounds, instead of each scenario's own number
//   npm run bench -- --tiny                as small as can be: shows that everything runs, and measures nothing
//   npm run bench -- --json                for programs
import { parseArgs } from "node:util";
import { machine } from "./lib/machine.mjs";
import { printScenario } from "./lib/print.mjs";
import { runScenario } from "./lib/run-scenario.mjs";
import { verdicts } from "./lib/verdicts.mjs";
import { scenarios } from "./scenarios/index.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string" }, tiny: { type: "boolean" }, json: { type: "boolean" } },
});
for (const name of positionals)
  if (!scenarios.some((scenario) => scenario.name === name))
    throw new Error(
      `There is no scenario "${name}". Scenarios: ${scenarios.map((one) => one.name).join(", ")}`,
    );
const wanted = scenarios.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const rounds = values.rounds && Number(values.rounds);

if (!values.json) console.log(machine());
const report = [];
for (const scenario of wanted) {
  const measured = await runScenario(scenario, { rounds, tiny: values.tiny, onRound });
  const bars = verdicts(scenario, measured);
  report.push({ name: scenario.name, title: scenario.title, ...measured, bars });
  if (!values.json) printScenario(scenario, measured, bars);
}
if (values.json) console.log(JSON.stringify({ machine: machine(), scenarios: report }, null, 2));

function onRound(round, of) {
  if (process.stderr.isTTY) process.stderr.write(`\rround ${round} of ${of}\r`);
}
