import type { Contestant, Result } from "../lib/contestant.ts";
import { timed } from "../lib/measure.ts";

export async function drive(
  client: Contestant,
  { calls, warmup, atOnce }: { calls: number; warmup: number; atOnce: number },
): Promise<Result> {
  const read = async (count: number) => {
    let next = 0;
    let found = 0;
    const work = async () => {
      while (next < count) {
        const one = await client.importById(`import-${next++}`);
        found += Number(one.is_complete);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return found;
  };
  await read(warmup);
  const { value, ...times } = await timed(() => read(calls));
  return { ...times, found: value };
}
