#!/usr/bin/env node
// What the compiler has to do for an app that imports the full client.
//
//   npm run bench:types                    time, memory and counts
//   node bench/dist/type-cost.js --check      fails where a count is over its budget (type-budgets.json). Counts, not
//                                          times: they are the same on every machine
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const tsc = createRequire(here("../package.json")).resolve("typescript/bin/tsc");

const { status, stdout } = spawnSync(
  process.execPath,
  [tsc, "-p", here("consumer"), "--extendedDiagnostics"],
  { encoding: "utf8" },
);
if (status !== 0) {
  console.error(stdout);
  process.exit(1);
}
const found = Object.fromEntries(
  [...stdout.matchAll(/^(.+?):\s+([\d.]+)(K|s)?$/gm)].map(([, name, number]) => [name, Number(number)]),
);
const budgets: Record<string, number> = JSON.parse(readFileSync(here("type-budgets.json"), "utf8"));
for (const [name, budget] of Object.entries(budgets)) {
  const over = found[name] === undefined || found[name] > budget;
  console.log(`${name}: ${found[name]} of ${budget}${over ? " OVER BUDGET" : ""}`);
  if (over && process.argv.includes("--check")) process.exitCode = 1;
}
console.log(`Check time: ${found["Check time"]} s, in all ${found["Total time"]} s`);
console.log(`Memory used: ${Math.round(found["Memory used"] / 1024)} MiB`);
