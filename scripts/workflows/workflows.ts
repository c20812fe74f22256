import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root";

const folder = join(root, ".github", "workflows");

/** The text of each workflow, by its file's name. */
export const workflows = () =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

/** The text of each job of a workflow, by the job's name. Comments are left out. */
export function jobsOf(text: string): Map<string, string> {
  const [, jobs = ""] = text.replace(/^\s*#.*\n/gm, "").split(/^jobs:\n/m);
  return new Map(
    jobs
      .split(/^ {2}(?=\w)/m)
      .filter(Boolean)
      .map((job) => [job.slice(0, job.indexOf(":")), job]),
  );
}

/** The commands of a job's step, found by its name, as a shell gets them. */
export function commandsOf(job: string, step: string): string {
  const [, after = ""] = job.split(`- name: ${step}\n`);
  const [, block = ""] = /^ +run: \|\n((?: {10}.*\n|\n)+)/m.exec(after) ?? [];
  return block.replace(/^ {10}/gm, "");
}
