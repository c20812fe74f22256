import { join } from "node:path";
import { install } from "./install.mjs";
import { passSignalsOn } from "./pass-signals-on.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

export async function main() {
  passSignalsOn();
  try {
    process.exitCode = await worker();
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

async function worker() {
  const { env, problem } = await install();
  if (problem) throw new Error(problem);
  const build = ["run", "build", "--filter=@kal/core", "--filter=@kal/testing", "--output-logs=errors-only"];
  if ((await run("turbo", build, { cwd: root, env })).code !== 0)
    throw new Error("The build failed; the lines above say where.");
  return (await run("node", ["start.mjs"], { cwd: join(root, "apps/worker"), env })).code;
}
