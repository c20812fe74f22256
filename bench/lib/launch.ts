import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Place, Result } from "./contestant.ts";
import { kalbioPython } from "./kalbio-python.ts";
import type { Sizes } from "./scenario.ts";
import { timeToFirstAnswer } from "./time-to-first-answer.ts";

/** Seen from the compiled files in `dist/lib`. */
const PYTHON = "../../contestants";
const run = promisify(execFile);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface Order {
  drive: string;
  task: Place & { [size: string]: Sizes[string] | string };
}

export type Launcher = { missing: string } | { run(order: Order): Promise<Result> };

/** Returns how a contestant is started, or why it cannot be. */
export async function launch(contestant: string, drive: string): Promise<Launcher> {
  const isKalbio = contestant === "kalbio";
  const command = isKalbio ? await kalbioPython() : process.execPath;
  if (!command) return { missing: "no Python of 3.12 or newer was found" };
  if (contestant.startsWith("curl") && !(await isThere("curl"))) return { missing: "curl was not found" };
  if (drive === "cold-start") {
    const script = here(
      isKalbio ? `${PYTHON}/cold-start/kalbio_start.py` : `../contestants/cold-start/${contestant}.js`,
    );
    return { run: ({ task }) => timeToFirstAnswer(command, [script, task.url]) };
  }
  const script = here(isKalbio ? `${PYTHON}/with_kalbio.py` : "run-contestant.js");
  return {
    async run(order) {
      const { stdout } = await run(command, [script, JSON.stringify({ ...order, contestant })]);
      return JSON.parse(stdout);
    },
  };
}

async function isThere(command: string) {
  try {
    await run(command, ["--version"]);
    return true;
  } catch {
    return false;
  }
}
