import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Contestant, Place, Result } from "../lib/contestant.ts";
import { timed } from "../lib/measure.ts";

/** Calls that all find the token gone: expired, as the client can know, or revoked, as only the server does. */
export async function drive(
  client: Contestant,
  {
    url,
    calls,
    warmup,
    expiresIn,
    revoked,
  }: Place & { calls: number; warmup: number; expiresIn?: number; revoked?: boolean },
): Promise<Result> {
  const all = () =>
    Promise.allSettled(Array.from({ length: calls }, (_, call) => client.importById(`import-${call}`)));
  for (let time = 0; time < warmup; time++) await all();
  if (revoked)
    await new Promise<void>((done) =>
      get(`${url}/bench/revoke`, { agent: false }, (it) => it.resume().on("end", () => done())),
    );
  else await wait((expiresIn ?? 0) * 1_000);
  const { value, ...times } = await timed(all);
  const found = value.filter((one) => one.status === "fulfilled" && one.value.is_complete).length;
  return { ...times, found, rejected: calls - found };
}
