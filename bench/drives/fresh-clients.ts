import type { Contestant, Result } from "../lib/contestant.ts";
import { timed } from "../lib/measure.ts";

interface Sizes {
  callsEach: number;
  clients: number;
  warmup: number;
  connect(): Promise<Contestant>;
}

/** A new client, and a new connection, after every so many calls: as in jobs that come one after another. */
export async function drive(
  _client: Contestant,
  { callsEach, clients, warmup, connect }: Sizes,
): Promise<Result> {
  const read = async (count: number) => {
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
