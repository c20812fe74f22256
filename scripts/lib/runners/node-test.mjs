import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { judge, result } from "../counts.mjs";
import { run } from "../run.mjs";
import { findFiles } from "../walk.mjs";

/** Runs `node --test` over every `*.test.mjs` under the step's folders and takes the numbers from its TAP report. */
export async function nodeTest(step, { env, cwd, scratch, stdio }) {
  // The files are named one by one: `node --test` understands patterns only from Node 21 on.
  const files = step.folders.flatMap((folder) => findFiles(join(cwd, folder), /\.test\.mjs$/)).sort();
  if (files.length === 0) return judge(result({}), 0);
  const tap = join(scratch, `${step.name.replace(/\W/g, "-")}.tap`);
  const args = [
    "--test",
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
    "--test-reporter=tap",
    `--test-reporter-destination=${tap}`,
    ...files,
  ];
  const { code, error } = await run(process.execPath, args, { env, cwd, ...(stdio && { stdio }) });
  if (error) return result({ failed: 1, problem: `node could not be started: ${error.message}` });
  const counts = countTap(await readFile(tap, "utf8").catch(() => ""));
  return judge({ ...counts, files }, code);
}

/** Reads the summary that closes Node's TAP report. A cancelled test did not pass, so it failed. */
export function countTap(tap) {
  const number = (name) => {
    const found = [...tap.matchAll(new RegExp(`^# ${name} (\\d+)$`, "gm"))].at(-1);
    return found ? Number(found[1]) : undefined;
  };
  if (number("tests") === undefined) return result({ problem: "it wrote no summary" });
  return result({
    passed: number("pass"),
    failed: number("fail") + number("cancelled"),
    skipped: number("skipped") + number("todo"),
  });
}
