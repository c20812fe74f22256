import { rm } from "node:fs/promises";
import { join } from "node:path";
import { peakBytes, timed } from "../lib/measure.mjs";
import { verifyFile } from "../lib/verify-file.mjs";

export async function drive(client, { folder, fileBytes }) {
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
