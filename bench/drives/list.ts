import type { Contestant, Result } from "../lib/contestant.ts";
import { timed } from "../lib/measure.ts";

export async function drive(
  client: Contestant,
  { repeats, warmup }: { repeats: number; warmup: number },
): Promise<Result> {
  for (let time = 0; time < warmup; time++) await client.activities();
  const { value, ...times } = await timed(async () => {
    let activities: { title: string | null }[] = [];
    for (let time = 0; time < repeats; time++) activities = await client.activities();
    return activities;
  });
  return { ...times, found: value.length, last: value.at(-1)?.title };
}
