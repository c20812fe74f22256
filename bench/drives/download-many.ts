import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Contestant, Place, Result } from "../lib/contestant.ts";
import { peakBytes, timed } from "../lib/measure.ts";
import { verifyFile } from "../lib/verify-file.ts";

export async function drive(
  client: Contestant,
  { folder, files, fileBytes }: Place & { files: number; fileBytes: number },
): Promise<Result> {
  const names = Array.from({ length: files }, (_, at) => `plate-${at}.csv`);
  await client.importById("import-1");
  const { ms, cpuMs } = await timed(() => client.downloadMany(folder, names));
  const peak = peakBytes();
  for (const name of names) {
    await verifyFile(join(folder, name), fileBytes);
    await rm(join(folder, name));
  }
  return { ms, cpuMs, peakBytes: peak };
}
