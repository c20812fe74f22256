import { timed } from "../lib/measure.mjs";

export async function drive(client, { repeats, warmup }) {
  for (let time = 0; time < warmup; time++) await client.activities();
  const { value, ...times } = await timed(async () => {
    let activities;
    for (let time = 0; time < repeats; time++) activities = await client.activities();
    return activities;
  });
  return { ...times, found: value.length, last: value.at(-1).title };
}
