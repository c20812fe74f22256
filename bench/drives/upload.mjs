import { join } from "node:path";
import { makeFile } from "../lib/make-file.mjs";
import { timed } from "../lib/measure.mjs";

export async function drive(client, { folder, fileBytes }) {
  const path = join(folder, "upload.bin");
  await makeFile(path, fileBytes);
  await client.importById("import-1");
  const { ms, cpuMs } = await timed(() => client.upload(path));
  return { ms, cpuMs };
}
