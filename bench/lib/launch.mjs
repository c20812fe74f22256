import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { kalbioPython } from "./kalbio-python.mjs";
import { timeToFirstAnswer } from "./time-to-first-answer.mjs";

const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** How a contestant is started, or why it cannot be. */
export async function launch(contestant, drive) {
  const isKalbio = contestant === "kalbio";
  const command = isKalbio ? await kalbioPython() : process.execPath;
  if (!command) return { missing: "no Python of 3.12 or newer was found" };
  if (contestant.startsWith("curl") && !(await isThere("curl"))) return { missing: "curl was not found" };
  if (drive === "cold-start") {
    const name = isKalbio ? "kalbio_start.py" : `${contestant}.mjs`;
    const script = here(`../contestants/cold-start/${name}`);
    return { run: ({ task }) => timeToFirstAnswer(command, [script, task.url]) };
  }
  const script = here(isKalbio ? "../contestants/with_kalbio.py" : "run-contestant.mjs");
  return {
    async run(order) {
      const { stdout } = await run(command, [script, JSON.stringify({ ...order, contestant })]);
      return JSON.parse(stdout);
    },
  };
}

async function isThere(command) {
  try {
    await run(command, ["--version"]);
    return true;
  } catch {
    return false;
  }
}
