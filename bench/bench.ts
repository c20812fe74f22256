#!/usr/bin/env node
// Kal beside what people would use instead, in one run. `npm run bench -- --help` says what can be chosen.
import { machine } from "./lib/machine.ts";
import { printScenario } from "./lib/print.ts";
import { type BenchArguments, readBench } from "./lib/read-bench.ts";
import { runScenario } from "./lib/run-scenario.ts";
import { verdicts } from "./lib/verdicts.ts";
import { scenarios } from "./scenarios/index.ts";

const asked = readBench(process.argv.slice(2));
if (asked) await bench(asked);

async function bench({ names, rounds, tiny, json }: BenchArguments) {
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

function onRound(round: number, of: number) {
  if (process.stderr.isTTY) process.stderr.write(`\rround ${round} of ${of}\r`);
}
