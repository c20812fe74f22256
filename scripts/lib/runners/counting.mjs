import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { judge, result } from "../counts.mjs";
import { run } from "../run.mjs";

/** Runs a command that counts its tests itself: it is given `--counts FILE`, and writes `{ passed, failed, skipped }`. */
export async function counting(step, { env, cwd, scratch }) {
  const file = join(scratch, `${step.name.replace(/\W/g, "-")}.json`);
  const [command, ...args] = step.command;
  const { code, error } = await run(command, [...args, "--counts", file], { env, cwd });
  if (error) return result({ failed: 1, problem: `${command} could not be started: ${error.message}` });
  const counts = await readFile(file, "utf8").then(JSON.parse, () => undefined);
  return judge(result(counts ?? { problem: `it ended with code ${code} and wrote no counts` }), code);
}
