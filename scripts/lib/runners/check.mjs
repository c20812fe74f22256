import { result } from "../counts.mjs";
import { run } from "../run.mjs";

/** A step that is no test runner, such as a linter: it counts as one, by its exit code. */
export async function check(step, { env, cwd }) {
  const [command, ...args] = step.command;
  const { code, error } = await run(command, args, { env, cwd });
  if (error) return result({ failed: 1, problem: `${command} could not be started: ${error.message}` });
  return result(code === 0 ? { passed: 1 } : { failed: 1 });
}
