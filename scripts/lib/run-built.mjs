import { join } from "node:path";
import { install } from "./install.mjs";
import { passSignalsOn } from "./pass-signals-on.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";
import { prepareTools } from "./tools/prepare.mjs";

/**
 * Installs, builds what `filters` name, and runs a command in a folder of the repository with it. `tools` are found or
 * installed first, as for the steps of the tests.
 */
export async function runBuilt(options) {
  passSignalsOn();
  try {
    process.exitCode = await built(options);
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

async function built({ filters, command: [program, ...args], folder = ".", tools = [] }) {
  const { env, problem } = await install();
  if (problem) throw new Error(problem);
  const { variables } = await prepareTools([{ tools }], env);
  const build = ["run", "build", ...filters.map((name) => `--filter=${name}`), "--output-logs=errors-only"];
  if ((await run("turbo", build, { cwd: root, env })).code !== 0)
    throw new Error("The build failed; the lines above say where.");
  return (await run(program, args, { cwd: join(root, folder), env: { ...env, ...variables } })).code;
}
