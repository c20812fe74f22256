import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { kalbioPython } from "./kalbio-python.mjs";

const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** How a contestant is started, or why it cannot be. */
export async function launch(contestant) {
  if (contestant === "kalbio") return launchKalbio();
  const runner = here("run-contestant.mjs");
  return {
    run: (order) => output(process.execPath, [runner, JSON.stringify({ ...order, contestant })]),
  };
}

async function launchKalbio() {
  const python = await kalbioPython();
  if (!python) return { missing: "no Python of 3.12 or newer was found" };
  const script = here("../contestants/with_kalbio.py");
  return { run: (order) => output(python, [script, JSON.stringify(order)]) };
}

async function output(command, args) {
  const { stdout } = await run(command, args, { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout);
}
