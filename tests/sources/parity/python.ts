import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const VERSION = "0.7.0";
const venv = fileURLToPath(
  new URL(`../../../node_modules/.cache/kal-parity/kalbio-${VERSION}`, import.meta.url),
);

/** A Python of 3.12 or newer: on the path, or among the versions of pyenv. `null` where there is none. */
function findPython(): string | null {
  const pyenv = join(process.env.PYENV_ROOT ?? join(homedir(), ".pyenv"), "versions");
  const installed = existsSync(pyenv)
    ? readdirSync(pyenv).map((name) => join(pyenv, name, "bin/python"))
    : [];
  const candidates = ["python3.14", "python3.13", "python3.12", "python3", "python", ...installed];
  return candidates.find(isNewEnough) ?? null;
}

function isNewEnough(command: string): boolean {
  const check = "import sys, ensurepip; sys.exit(sys.version_info < (3, 12))";
  try {
    execFileSync(command, ["-c", check], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The Python of a virtual environment with kalbio in it, made on first use. `null` without a fitting Python. */
export function kalbioPython(): string | null {
  const python = join(venv, "bin/python");
  if (hasKalbio(python)) return python;
  const base = findPython();
  if (!base) return null;
  execFileSync(base, ["-m", "venv", "--clear", venv], { stdio: "inherit" });
  execFileSync(
    python,
    ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", `kalbio==${VERSION}`],
    { stdio: "inherit" },
  );
  return python;
}

function hasKalbio(python: string): boolean {
  try {
    execFileSync(python, ["-c", "import kalbio"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
