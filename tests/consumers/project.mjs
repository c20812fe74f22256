import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { packAll } from "../packages/pack.mjs";

const exec = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));

/**
 * Somebody else's project in a folder of its own below `parent`, with the packed packages installed by npm. `samples` is the folder
 * it starts from. `neighbours` are what a user has beside Kal, taken from the dependencies of the package at `from`:
 * linked, not installed, since a test that needs no registry fails for no registry.
 */
export async function createProject({
  samples = join(here, "samples"),
  neighbours = ["@types/node", "msw"],
  from = here,
  parent = tmpdir(),
} = {}) {
  const { tarballs, remove } = await packAll();
  // The command has dependencies of its own, and nobody imports it.
  const { cli: _, ...libraries } = tarballs;
  const folder = await realpath(await mkdtemp(join(parent, "kal-consumer-")));
  await cp(samples, folder, { recursive: true });
  if (!existsSync(join(folder, "package.json")))
    await writeFile(join(folder, "package.json"), '{ "name": "consumer", "private": true }\n');
  const quiet = ["--offline", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  await exec("npm", ["install", ...quiet, ...Object.values(libraries)], { cwd: folder });
  for (const name of neighbours) {
    const link = join(folder, "node_modules", name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(await realpath(join(from, "node_modules", name)), link, "junction");
  }
  return { folder, remove: () => Promise.all([remove(), rm(folder, { recursive: true, force: true })]) };
}

/** Runs Node in the project; a failure carries what was printed. Its own environment: no credentials of ours. */
export async function runNode(folder, ...args) {
  const { PATH, HOME, SystemRoot } = process.env;
  const env = { PATH, HOME, SystemRoot, npm_config_offline: "true" };
  const { stdout } = await exec(process.execPath, args, { cwd: folder, env, timeout: 60_000 });
  return stdout;
}
