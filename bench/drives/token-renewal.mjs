import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { timed } from "../lib/measure.mjs";

/** Calls that all find the token gone: expired, as the client can know, or revoked, as only the server does. */
export async function drive(client, { url, calls, warmup, expiresIn, revoked }) {
  const all = () =>
    Promise.allSettled(Array.from({ length: calls }, (_, call) => client.importById(`import-${call}`)));
  for (let time = 0; time < warmup; time++) await all();
  if (revoked)
    await new Promise((done) =>
      get(`${url}/bench/revoke`, { agent: false }, (it) => it.resume().on("end", done)),
    );
  else await wait(expiresIn * 1_000);
  const { value, ...times } = await timed(all);
  const found = value.filter((one) => one.status === "fulfilled" && one.value.is_complete).length;
  return { ...times, found, rejected: calls - found };
}
