import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { connect as connectCurl } from "./curl.mjs";

const run = promisify(execFile);

/** curl, and then the file is flushed to the disk, as Kal does before a file gets its name. */
export async function connect(task) {
  const client = await connectCurl(task);
  return {
    ...client,
    async download(folder, name) {
      await client.download(folder, name);
      await run("sync", [join(folder, name)]);
    },
  };
}
