#!/usr/bin/env node
// Kal beside what people would use instead, in one run. `npm run bench -- --help` says what can be chosen.
import { machine } from "./lib/machine.mjs";
import { printScenario } from "./lib/print.mjs";
import { readBench } from "./lib/read-bench.mjs";
import { runScenario } from "./lib/run-scenario.mjs";
import { verdicts } from "./lib/verdicts.mjs";
import { scenarios } from "./scenarios/index.mjs";

const asked = readBench(process.argv.slice(2));
if (asked) await bench(asked);

async function bench({ names, rounds, tiny, json }) {
  if (!json) console.log(machine());
  const report = [];
  for (const scenario of scenarios.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const measured = await runScenario(scenario, { rounds, tiny, onRound });
    const bars = verdicts(scenario, measured);
    report.push({ name: scenario.name, title: scenario.title, ...measured, bars });
    if (!json) printScenario(scenario, measured, bars);
  }
  if (json) console.log(JSON.stringify({ machine: machine(), scenarios: report }, null, 2));
}

function onRound(round, of) {
  if (process.stderr.isTTY) process.stderr.write(`\rround ${round} of ${of}\r`);
}
