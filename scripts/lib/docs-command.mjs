import { join } from "node:path";
import { install } from "./install.mjs";
import { passSignalsOn } from "./pass-signals-on.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

export async function main() {
  passSignalsOn();
  try {
    process.exitCode = await docs();
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

async function docs() {
  const { env, problem } = await install();
  if (problem) throw new Error(problem);
  // The reference is made from the sources, whose imports of each other lead to what was built.
  const build = ["run", "build", "--filter=./packages/*", "--output-logs=errors-only"];
  if ((await run("turbo", build, { cwd: root, env })).code !== 0)
    throw new Error("The build failed; the lines above say where.");
  return (await run("npm", ["run", "--silent", "dev"], { cwd: join(root, "docs"), env })).code;
}
