import { join } from "node:path";
import type { Contestant, Place, Result } from "../lib/contestant.ts";
import { makeFile } from "../lib/make-file.ts";
import { timed } from "../lib/measure.ts";

export async function drive(
  client: Contestant,
  { folder, fileBytes }: Place & { fileBytes: number },
): Promise<Result> {
  const path = join(folder, "upload.bin");
  await makeFile(path, fileBytes);
  await client.importById("import-1");
  const { ms, cpuMs } = await timed(() => client.upload(path));
  return { ms, cpuMs };
}
