import { join } from "node:path";
import { install } from "./install.mjs";
import { passSignalsOn } from "./pass-signals-on.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

export async function main(program, ...args) {
  passSignalsOn();
  const { env, problem } = await install();
  if (problem) {
    console.error(`\n${problem}`);
    process.exitCode = 1;
    return;
  }
  const build = ["run", "build", "--filter=./packages/*", "--output-logs=errors-only"];
  const built = await run("turbo", build, { cwd: root, env });
  // What is measured are the built packages: without a build there is nothing to say.
  if (built.code === 0)
    process.exitCode = (await run(process.execPath, [join(root, "bench", program), ...args], { env })).code;
  else process.exitCode = built.code;
}
