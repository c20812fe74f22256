import { timed } from "../lib/measure.mjs";

export async function drive(client, { calls, warmup }) {
  const read = async (count) => {
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
