import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const VERSION = "0.7.0";
const venv = fileURLToPath(
  new URL(`../../../node_modules/.cache/kal-bench/kalbio-${VERSION}`, import.meta.url),
);

/** The Python of a virtual environment with kalbio in it, made on first use. `null` without a fitting Python. */
export async function kalbioPython(): Promise<string | null> {
  const python = join(venv, "bin/python");
  if (await succeeds(python, "import kalbio")) return python;
  const base = await findPython();
  if (!base) return null;
  await run(base, ["-m", "venv", "--clear", venv]);
  const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
  await run(python, [...install, `kalbio==${VERSION}`]);
  return python;
}

/** A Python of 3.12 or newer: on the path, or among the versions of pyenv. */
async function findPython(): Promise<string | null> {
  const pyenv = join(process.env.PYENV_ROOT ?? join(homedir(), ".pyenv"), "versions");
  const installed = existsSync(pyenv)
    ? readdirSync(pyenv).map((name) => join(pyenv, name, "bin/python"))
    : [];
  const candidates = ["python3.14", "python3.13", "python3.12", "python3", "python", ...installed];
  for (const candidate of candidates)
    if (await succeeds(candidate, "import sys, ensurepip; sys.exit(sys.version_info < (3, 12))"))
      return candidate;
  return null;
}

async function succeeds(python: string, code: string) {
  try {
    await run(python, ["-c", code]);
    return true;
  } catch {
    return false;
  }
}
