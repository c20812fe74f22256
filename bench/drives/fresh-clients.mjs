import { timed } from "../lib/measure.mjs";

/** A new client, and a new connection, after every so many calls: as in jobs that come one after another. */
export async function drive(_, { callsEach, clients, warmup, connect }) {
  const read = async (count) => {
    let found = 0;
    for (let one = 0; one < count; one++) {
      const client = await connect();
      for (let call = 0; call < callsEach; call++)
        found += Number((await client.importById(`import-${call}`)).is_complete);
      await client.close();
    }
    return found;
  };
  await read(warmup);
  const { value, ...times } = await timed(() => read(clients));
  return { ...times, found: value };
}
