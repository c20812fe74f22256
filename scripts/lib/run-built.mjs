import { join } from "node:path";
import { install } from "./install.mjs";
import { passSignalsOn } from "./pass-signals-on.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";
import { prepareTools } from "./tools/prepare.mjs";

/**
 * Installs, builds what `filter` names, and runs `program` with it. `tools` are found or installed first, as for the
 * steps of the tests.
 */
export async function runBuilt({ filter, program, args = [], tools = [] }) {
  passSignalsOn();
  const { env, problem } = await install();
  if (problem) {
    console.error(`\n${problem}`);
    process.exitCode = 1;
    return;
  }
  const { variables } = await prepareTools([{ tools }], env);
  const build = ["run", "build", `--filter=${filter}`, "--output-logs=errors-only"];
  const built = await run("turbo", build, { cwd: root, env });
  if (built.code !== 0) {
    process.exitCode = built.code;
    return;
  }
  const ran = await run(process.execPath, [join(root, program), ...args], { env: { ...env, ...variables } });
  process.exitCode = ran.code;
}
