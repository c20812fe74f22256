import type { Contestant, Result } from "../lib/contestant.ts";
import { timed } from "../lib/measure.ts";

export async function drive(
  client: Contestant,
  { calls, warmup }: { calls: number; warmup: number },
): Promise<Result> {
  const read = async (count: number) => {
    let found = 0;
    for (let call = 0; call < count; call++) {
      const one = await client.importById(`import-${call}`);
      found += Number(one.is_complete);
    }
    return found;
  };
  await read(warmup);
  const { value, ...times } = await timed(() => read(calls));
  return { ...times, found: value };
}
