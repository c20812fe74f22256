#!/usr/bin/env node
// Installs the dependencies with the pinned pnpm, then runs a command that needs them:
//
//   node scripts/run.mjs tsx scripts/test.ts --all
//
// This file runs before anything is installed, so it is plain JavaScript and imports nothing but Node's modules.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { explain } from "./explain-install.mjs";
import { withoutCredentials } from "./without-credentials.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const windows = process.platform === "win32";
const { engines, packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const minimum = engines.node.replace(/\D/g, "");
if (Number(process.versions.node.split(".")[0]) < Number(minimum)) {
  console.error(
    `Kal needs Node ${minimum} or newer; this is ${process.versions.node}. See https://nodejs.org.`,
  );
  process.exit(1);
}

// npm's own log level would also silence pnpm's errors.
const { npm_config_loglevel: _level, ...inherited } = process.env;
const env = {
  ...inherited,
  TURBO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  WRANGLER_SEND_METRICS: "false",
  DO_NOT_TRACK: "1",
};

// Install scripts of dependencies must not see the user's credentials.
const installEnv = withoutCredentials(env);

const { path, output: fetched } = await pnpmPath();
if (!path) fail(`npx could not fetch ${packageManager}. ${explain(fetched, packageManager)}`);
env.PATH = [join(root, "node_modules", ".bin"), path].join(delimiter);

// Without a terminal, pnpm would refuse to replace a node_modules made by another package manager.
const install = ["install", "--frozen-lockfile", "--prefer-offline", "--config.confirmModulesPurge=false"];
const installed = await run("pnpm", install, { ...installEnv, PATH: env.PATH }, "pipe");
if (installed.code !== 0)
  fail(`${installed.output}\npnpm install failed. ${explain(installed.output, packageManager)}`);

const [command, ...args] = process.argv.slice(2);
const { code } = await run(command, args, env, "inherit");
process.exitCode = code;

/** The PATH on which the pinned pnpm is found: the user's own, or one that npx fetches. */
async function pnpmPath() {
  const own = await run("pnpm", ["--version"], installEnv, "pipe");
  if (own.code === 0 && own.output.trim() === packageManager.split("@")[1]) return { path: process.env.PATH };
  // npm's defaults wait for more than a minute before they report that there is no network.
  const retries = ["--fetch-retries=4", "--fetch-retry-mintimeout=1000", "--fetch-retry-factor=2"];
  const print = ["node", "-p", "process.env.PATH"];
  const found = await run(
    "npx",
    ["--yes", ...retries, `--package=${packageManager}`, "--", ...print],
    installEnv,
    "pipe",
  );
  return found.code === 0 ? { path: found.output.trim().split("\n").at(-1) } : { output: found.output };
}

/** Runs a command to its end and passes signals on to it. A command that cannot be started has code 127. */
function run(program, programArgs, programEnv, stdio) {
  const child = spawn(program, programArgs, {
    cwd: process.cwd(),
    env: programEnv,
    stdio: stdio === "pipe" ? ["ignore", "pipe", "pipe"] : "inherit",
    shell: windows, // npx and pnpm are .cmd files there.
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const pass = (signal) => child.kill(signal);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 127, output: error.message }));
    child.once("close", (exitCode, signal) => {
      for (const name of signals) process.off(name, pass);
      resolve({ code: exitCode ?? 128 + constants.signals[signal], output });
    });
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
