import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { packAll } from "../packages/pack.mjs";

const exec = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));

// What a user has beside Kal. Linked, not installed: a test that needs no registry fails for no registry.
const neighbours = ["@types/node", "msw"];

/** Somebody else's project, far from the repository, with the packed packages installed by npm. */
export async function createProject() {
  const { tarballs, remove } = await packAll();
  const folder = await realpath(await mkdtemp(join(tmpdir(), "kal-consumer-")));
  await cp(join(here, "samples"), folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "name": "consumer", "private": true }\n');
  const quiet = ["--offline", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  await exec("npm", ["install", ...quiet, ...Object.values(tarballs)], { cwd: folder });
  for (const name of neighbours) {
    const link = join(folder, "node_modules", name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(await realpath(join(here, "node_modules", name)), link, "junction");
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
