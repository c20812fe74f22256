import type { Contestant, Result } from "../lib/contestant.ts";
import { timed } from "../lib/measure.ts";
import { rows as makeRows } from "../lib/rows.ts";

export async function drive(client: Contestant, { rows }: { rows: number }): Promise<Result> {
  const data = makeRows(rows);
  await client.importById("import-1");
  const { ms, cpuMs, value } = await timed(() => client.pushRows(data));
  return { ms, cpuMs, batches: value };
}
