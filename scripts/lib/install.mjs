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

/**
 * Installs the dependencies with the pinned pnpm, which npx fetches, and returns an environment in which pnpm
 * is on the PATH (turbo calls it). Returns `{ env }`, or `{ problem }` in plain words.
 */
export async function install() {
  const manager = pinnedManager();
  console.log(`Installing dependencies with ${manager}`);
  const found = await capture(
    "npx",
    ["--yes", `--package=${manager}`, "--", "node", "-p", "process.env.PATH"],
    {
      cwd: root,
      env: commandEnv(),
    },
  );
  if (found.code !== 0) {
    return {
      problem: `npx could not fetch ${manager}.\n${found.stderr.trim()}\n${explain(found.stderr, manager)}`,
    };
  }
  const env = commandEnv(found.stdout.trim());
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
