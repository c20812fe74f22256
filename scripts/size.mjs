#!/usr/bin/env node
// What Kal weighs in an app, per import shape: bundled from the built packages, minified, gzipped.
//
//   node scripts/size.mjs                  the table
//   node scripts/size.mjs --check          fails where a shape is over its budget (size-budgets.json, in KiB). Where the
//                                          bar is not met yet, the budget is what was measured and 2 %, so that it only shrinks
//                                          (or those of another file, named after it)
//   node scripts/size.mjs --analyze full   minified bytes per source file, largest first
//   node scripts/size.mjs --parts full     gzipped KiB that it would lose without each of its parts
import { readFileSync } from "node:fs";
import { bytesPerFile, bytesPerPart, shapes, weigh } from "./lib/bundles.mjs";
import { noSuch, refuse } from "./lib/read-arguments.mjs";

const kib = (bytes) => (bytes / 1024).toFixed(2);

const [option, name] = process.argv.slice(2);
if (["--analyze", "--parts"].includes(option) && !shapes[name])
  refuse(noSuch("shape", name ?? "", Object.keys(shapes)));
else if (option === "--analyze") await printFiles(name);
else if (option === "--parts") await printParts(name);
else await printTable(option === "--check", name);

async function printTable(check, file = new URL("size-budgets.json", import.meta.url)) {
  const budgets = JSON.parse(readFileSync(file, "utf8"));
  const rows = [["KiB", "minified", "gzip", "budget", "bar", ""]];
  for (const shape of Object.keys(shapes)) {
    const { budget, bar } = budgets[shape];
    const { minified, gzip } = await weigh(shape);
    const verdict =
      gzip > budget * 1024 ? "OVER BUDGET" : bar === undefined || gzip <= bar * 1024 ? "ok" : "";
    if (check && verdict === "OVER BUDGET") {
      console.error(
        `${shape} is over its budget; "node scripts/size.mjs --analyze '${shape}'" tells by what.`,
      );
      process.exitCode = 1;
    }
    const gap = verdict || `${kib(gzip - bar * 1024)} above the bar`;
    rows.push([shape, kib(minified), kib(gzip), budget.toFixed(2), bar?.toFixed(2) ?? "", gap]);
  }
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(
      row.map((cell, at) => (at % 5 ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join("  "),
    );
}

async function printFiles(shape) {
  for (const [file, bytes] of await bytesPerFile(shape)) console.log(`${String(bytes).padStart(7)}  ${file}`);
}

async function printParts(shape) {
  for (const [part, bytes] of await bytesPerPart(shape))
    console.log(`${kib(bytes).padStart(6)} KiB  ${part}`);
}
