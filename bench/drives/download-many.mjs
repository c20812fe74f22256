import { rm } from "node:fs/promises";
import { join } from "node:path";
import { peakBytes, timed } from "../lib/measure.mjs";
import { verifyFile } from "../lib/verify-file.mjs";

export async function drive(client, { folder, files, fileBytes }) {
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
