#!/usr/bin/env node
// Runs the built packages in every runtime, or in those that are named, and prints a table.
import { writeFile } from "node:fs/promises";
import { readArguments } from "../../scripts/lib/read-arguments.mjs";
import { columns, seconds } from "../../scripts/lib/report.mjs";
import { compile } from "./host/bundle.mjs";
import { installPrograms } from "./host/programs.mjs";
import { runRuntime } from "./host/run-runtime.mjs";
import { runtimes } from "./runtimes.mjs";

const help = `npm run test:runtimes                          builds, fetches the runtimes, runs all
node tests/runtimes/matrix.mjs "Node 22" Bun   only these, on what is built

Runtimes: ${runtimes.map(({ name }) => name).join(", ")}`;

const asked = readArguments(process.argv.slice(2), {
  help,
  options: { counts: { type: "string" } },
  noun: "runtime",
  known: runtimes.map(({ name }) => name),
});
if (asked) await runMatrix(asked);

async function runMatrix({ names, counts: file }) {
  await Promise.all([installPrograms(), compile("host/in-process.ts", "in-process")]);
  const { serve } = await import(await compile("host/serve.ts", "serve"));

  const rows = [];
  for (const runtime of runtimes.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const servers = await serve();
    const row = await runRuntime(runtime, servers, (failure) => console.log(`\n${failure}\n`));
    await servers.close();
    console.log(`${row.name} ${row.version}: ${row.absent ?? `${row.passed} of ${row.tests} passed`}`);
    rows.push(row);
  }

  console.log(`\n${table(rows)}\n`);
  const counts = count(rows);
  if (file) await writeFile(file, JSON.stringify(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

function table(rows) {
  return columns([
    ["runtime", "version", "tests", "passed", "time"],
    ...rows.map(({ name, version, tests, passed, ms, absent }) =>
      absent
        ? [name, "did not run", "0", "0", ""]
        : [name, version, String(tests), String(passed), seconds(ms)],
    ),
  ]);
}

/** Elsewhere a developer may lack a runtime and be told so; CI must have run everything. */
function count(rows) {
  const absent = rows.filter((row) => row.absent).length;
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  const tests = rows.reduce((sum, row) => sum + row.tests, 0);
  const failed = tests - passed;
  return process.env.CI
    ? { passed, failed: failed + absent, skipped: 0 }
    : { passed, failed, skipped: absent };
}
