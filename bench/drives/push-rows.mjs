import { timed } from "../lib/measure.mjs";
import { rows as makeRows } from "../lib/rows.mjs";

export async function drive(client, { rows }) {
  const data = makeRows(rows);
  await client.importById("import-1");
  const { ms, cpuMs, value } = await timed(() => client.pushRows(data));
  return { ms, cpuMs, batches: value };
}
