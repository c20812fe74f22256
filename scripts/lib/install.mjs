import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commandEnv } from "./env.mjs";
import { root } from "./root.mjs";
import { capture } from "./run.mjs";

/** The package manager and its exact version, as package.json pins it: `pnpm@10.34.9`. */
export function pinnedManager(folder = root) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).packageManager.split("+")[0];
}

const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|E40[13]\b|CERT_|network/i;

/** Why an install failed, in words somebody new to the repository can act on. */
export function explain(output, manager) {
  if (/OUTDATED_LOCKFILE|frozen-lockfile/.test(output)) {
    return `pnpm-lock.yaml does not match a package.json. Run "npx ${manager} install" and commit the lock file.`;
  }
  if (unreachable.test(output)) {
    return (
      "The npm registry could not be reached. Check the network and any proxy settings " +
      '("npm ping" should answer), then run the command again. Nothing else is needed but Node and npm.'
    );
  }
  return `Run "npx ${manager} install" to see the problem by itself.`;
}

// npm would wait for more than a minute, in silence, before it says that there is no network.
const patience = ["--fetch-retries=4", "--fetch-retry-mintimeout=1000", "--fetch-retry-factor=2"];

/** The PATH on which the pinned pnpm is found: the user's own, or one that npx fetches. */
async function pathWithManager(manager) {
  const own = await capture("pnpm", ["--version"], { cwd: root, env: commandEnv() });
  if (own.code === 0 && `pnpm@${own.stdout.trim()}` === manager) return { path: process.env.PATH };
  const args = ["--yes", ...patience, `--package=${manager}`, "--", "node", "-p", "process.env.PATH"];
  const fetched = await capture("npx", args, { cwd: root, env: commandEnv() });
  if (fetched.code === 0) return { path: fetched.stdout.trim() };
  const reason = /reason: .*/.exec(fetched.stderr)?.[0] ?? fetched.stderr.trim();
  return { problem: `npx could not fetch ${manager} (${reason}).\n${explain(fetched.stderr, manager)}` };
}

/**
 * Installs the dependencies with the pinned pnpm and returns an environment in which pnpm is on the PATH (turbo
 * calls it). Returns `{ env }`, or `{ problem }` in plain words.
 */
export async function install() {
  const manager = pinnedManager();
  console.log(`Installing dependencies with ${manager}`);
  const { path, problem } = await pathWithManager(manager);
  if (problem) return { problem };
  const env = commandEnv(path);
  // Without a terminal pnpm would refuse to replace a node_modules made by another package manager.
  const args = [
    "install",
    "--frozen-lockfile",
    "--reporter=append-only",
    "--config.confirmModulesPurge=false",
  ];
  const installed = await capture("pnpm", args, { cwd: root, env, echo: true });
  if (installed.code === 0) return { env };
  return { problem: `pnpm install failed. ${explain(installed.stdout + installed.stderr, manager)}` };
}
