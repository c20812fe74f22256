import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A task as turbo's summary reports it. */
export interface TaskRun {
  taskId: string;
  task: string;
  /** The package's folder, relative to the repository. */
  directory: string;
  command: string;
  cache: { status: "HIT" | "MISS" };
  /** Absent if the task did not run because one before it failed. */
  execution?: { startTime: number; endTime: number; exitCode: number | null };
}

/** Reads the tasks of all of turbo's summaries in a folder, without those that a package does not have. */
export async function readRuns(folder: string): Promise<TaskRun[]> {
  const files = await readdir(folder).catch(() => []);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const runs = new Map<string, TaskRun>();
  for (const text of texts) {
    const { tasks } = JSON.parse(text) as { tasks: TaskRun[] };
    // A build is in every summary that needs it; one that failed stays failed.
    for (const run of tasks)
      if (run.command !== "<NONEXISTENT>" && !failed(runs.get(run.taskId))) runs.set(run.taskId, run);
  }
  return [...runs.values()];
}

const failed = (run: TaskRun | undefined) => run !== undefined && run.execution?.exitCode !== 0;
