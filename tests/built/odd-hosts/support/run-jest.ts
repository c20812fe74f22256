import { readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { build } from "esbuild";
import { execa } from "execa";
import { here } from "./compile.ts";
import type { Results } from "./run-program.ts";
import type { Site } from "./serve.ts";

interface Report {
  testResults: {
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

const require = createRequire(import.meta.url);
const jest = require.resolve("jest/bin/jest");
const folder = here(".out/jest");

/** Compiles the suites of `jest`, which find the built packages as any project does. */
export async function compileForJest(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: [here("jest/*.suite.ts"), here("jest/jsdom-with-natives.ts")],
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "es2022",
    packages: "external",
    tsconfigRaw: {},
  });
}

/** The environment of a suite, as a project's `jest.config.json` has it. */
export interface JestConfig {
  testEnvironment: string;
  testEnvironmentOptions?: object;
}

/** Runs a suite in Jest; returns the failures by the tests' names, `null` for what passed. */
export async function runJest(suite: string, config: JestConfig, site: Site): Promise<Results> {
  const report = `${folder}/${suite}.json`;
  const configFile = `${folder}/${suite}.config.json`;
  const rest = { rootDir: folder, testMatch: [`**/${suite}.suite.cjs`], transform: {} };
  await writeFile(configFile, JSON.stringify({ ...config, ...rest }));
  const { all } = await execa(
    process.execPath,
    [jest, "--config", configFile, "--json", `--outputFile=${report}`, "--maxWorkers=1"],
    {
      cwd: folder,
      env: { SITE: JSON.stringify({ ...site, heard: undefined }) },
      reject: false,
      all: true,
      timeout: 250_000,
    },
  );
  const { testResults } = JSON.parse(
    await readFile(report, "utf8").catch(() => {
      throw new Error(`Jest wrote no report of ${suite}:\n${all}`);
    }),
  ) as Report;
  const results: Results = {};
  for (const { message, assertionResults } of testResults) {
    if (assertionResults.length === 0) throw new Error(message);
    for (const { fullName, status, failureMessages } of assertionResults)
      results[fullName] = status === "passed" ? null : failureMessages.join("\n") || status;
  }
  return results;
}
