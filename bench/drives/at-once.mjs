import { timed } from "../lib/measure.mjs";

export async function drive(client, { calls, warmup, atOnce }) {
  const read = async (count) => {
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
