import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Contestant, Place, Result } from "../lib/contestant.ts";
import { peakBytes, timed } from "../lib/measure.ts";
import { verifyFile } from "../lib/verify-file.ts";

export async function drive(
  client: Contestant,
  { folder, fileBytes }: Place & { fileBytes: number },
): Promise<Result> {
  // The connection and the token exist already, as in a running app.
  await client.importById("import-1");
  const before = process.memoryUsage.rss();
  const times = await timed(() => client.download(folder, "download.bin"));
  const peak = peakBytes();
  const path = join(folder, "download.bin");
  await verifyFile(path, fileBytes);
  await rm(path);
  return { ms: times.ms, cpuMs: times.cpuMs, growthBytes: peak - before, peakBytes: peak };
}
