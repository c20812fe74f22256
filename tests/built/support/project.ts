import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execa } from "execa";

const here = join(import.meta.dirname, "..");

/**
 * Creates a user's project in a folder below `parent` and installs the tarballs with npm. It starts as a copy of
 * `samples`. The `neighbours` are what a user has beside Kal: linked from this package's dependencies rather than
 * installed. The registry is asked only for dependencies of the packages that npm has not cached.
 */
export async function createProject({
  tarballs,
  samples = join(here, "consumers/samples"),
  neighbours = ["@types/node", "@cloudflare/workers-types", "@opentelemetry/api", "msw"],
  parent = tmpdir(),
}: {
  tarballs: Record<string, string>;
  samples?: string;
  neighbours?: string[];
  parent?: string;
}) {
  // The command line has its own dependencies, and no package imports it.
  const { cli: _, ...libraries } = tarballs;
  const folder = await realpath(await mkdtemp(join(parent, "kal-consumer-")));
  await cp(samples, folder, { recursive: true });
  if (!existsSync(join(folder, "package.json")))
    await writeFile(join(folder, "package.json"), '{ "name": "consumer", "private": true }\n');
  const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  await execa("npm", ["install", ...quiet, ...Object.values(libraries)], { cwd: folder });
  for (const name of neighbours) {
    const link = join(folder, "node_modules", name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(await realpath(join(here, "node_modules", name)), link, "junction");
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
