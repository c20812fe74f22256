import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { here } from "./bundle";
import type { Runtime } from "./runtime";

/** How long a process may take to end by itself. */
const END_MS = 10_000;

/** Starts the cases in a program that runs Node's modules; `variables` are added to its environment. */
export async function startProcess(
  command: string,
  args: string[],
  variables: Record<string, string> = {},
): Promise<Runtime> {
  const child = spawn(command, [...args, here(".out/in-process.mjs")], {
    cwd: here("."),
    env: { ...process.env, ...variables },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(`it ended with ${signal ?? `code ${code}`}`));
  });
  // A process that has ended accepts no more lines; `ended` tells.
  child.stdin.on("error", () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const how = await Promise.race([lines.next(), ended]);
    if (typeof how === "string" || how.done) throw new Error(await ended);
    return JSON.parse(how.value);
  };
  const { version, names } = await answer();
  return {
    version,
    names,
    async run(name, places) {
      child.stdin.write(`${JSON.stringify({ name, places })}\n`);
      return (await answer()).failure;
    },
    /** Nothing that the packages leave behind may keep the process. */
    async end() {
      child.stdin.end();
      const late = setTimeout(() => child.kill("SIGKILL"), END_MS);
      const how = await ended;
      clearTimeout(late);
      return how === "it ended with code 0" ? null : how;
    },
    async close() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
