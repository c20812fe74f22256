import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Result } from "./contestant.ts";

/** From the start of a process to the first thing that it prints, which must be `true`. */
export async function timeToFirstAnswer(command: string, args: string[]): Promise<Result> {
  const startedAt = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  const [answer] = await Promise.race([once(child.stdout, "data"), closed.then(() => [""])]);
  const ms = performance.now() - startedAt;
  await closed;
  if (String(answer).trim() !== "true") throw new Error(`It answered "${answer}".`);
  return { ms };
}
