import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { execa } from "execa";
import { here } from "./bundle";

const require = createRequire(here("programs/package.json"));
const platform = `${process.platform}-${process.arch}`;

/** The real files: a shim would not pass signals on. */
const files: Record<string, (major: string) => string> = {
  deno: () => "deno/deno",
  bun: () => "bun/bin/bun.exe",
  node: (major) => `node${major}-${platform}/bin/node`,
};

/** Fetches the programs. They are no part of the workspace, so that nobody else downloads half a gigabyte. */
export async function installPrograms(): Promise<void> {
  if (textOf("programs/node_modules/.pnpm/lock.yaml") === textOf("programs/pnpm-lock.yaml")) return;
  const install = ["install", "--ignore-workspace", "--frozen-lockfile", "--reporter=silent"];
  const { packageManager } = JSON.parse(textOf("../../package.json"));
  await execa("npx", ["--yes", packageManager, ...install], { cwd: here("programs") });
}

function textOf(path: string): string {
  try {
    return readFileSync(here(path), "utf8");
  } catch {
    return "";
  }
}

/** Thrown where npm has no such program for this kind of machine. */
export class NoProgram extends Error {}

/** The path of a program; `KAL_NODE22_PATH` and the like name another one. */
export function program(name: string, major = ""): string {
  const variable = `KAL_${name.toUpperCase()}${major}_PATH`;
  if (process.env[variable]) return process.env[variable];
  try {
    return require.resolve(files[name](major));
  } catch {
    if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
    throw new NoProgram(`npm has no ${name} ${major} for ${platform}; name one in ${variable}`);
  }
}
