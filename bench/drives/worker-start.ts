import type { Result, WorkerContestant } from "../lib/contestant.ts";
import { timed } from "../lib/measure.ts";

/** A new isolate for each request, which asks for its own token and reads one import. */
export async function drive(
  worker: WorkerContestant,
  { repeats, warmup }: { repeats: number; warmup: number },
): Promise<Result> {
  for (let time = 0; time < warmup; time++) await worker.ask(`warm-${time}`, 1);
  const { value, ms } = await timed(async () => {
    let found = 0;
    for (let time = 0; time < repeats; time++) found += await worker.ask(`isolate-${time}`, 1);
    return found;
  });
  return { ms, found: value };
}
