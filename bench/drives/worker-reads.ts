import type { Result, WorkerContestant } from "../lib/contestant.ts";
import { timed } from "../lib/measure.ts";

export async function drive(
  worker: WorkerContestant,
  { atOnce, repeats, warmup }: { atOnce: number; repeats: number; warmup: number },
): Promise<Result> {
  for (let time = 0; time < warmup; time++) await worker.ask("one", atOnce);
  const { value, ms } = await timed(async () => {
    let found = 0;
    for (let time = 0; time < repeats; time++) found += await worker.ask("one", atOnce);
    return found;
  });
  return { ms, found: value };
}
