import { timed } from "../lib/measure.mjs";

export async function drive(worker, { atOnce, repeats, warmup }) {
  for (let time = 0; time < warmup; time++) await worker.ask("one", atOnce);
  const { value, ms } = await timed(async () => {
    let found = 0;
    for (let time = 0; time < repeats; time++) found += await worker.ask("one", atOnce);
    return found;
  });
  return { ms, found: value };
}
