import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Contestant, Place } from "../lib/contestant.ts";
import { connect as connectCurl } from "./curl.ts";

const run = promisify(execFile);

/** curl, and then the file is flushed to the disk, as Kal does before a file gets its name. */
export async function connect(task: Place): Promise<Partial<Contestant>> {
  const client = await connectCurl(task);
  return {
    ...client,
    async download(folder: string, name: string) {
      await client.download(folder, name);
      await run("sync", [join(folder, name)]);
    },
  };
}
