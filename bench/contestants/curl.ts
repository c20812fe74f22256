import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Place } from "../lib/contestant.ts";
import { FIELD_ID, FILE_ID, RECORD_ID } from "../server/data.ts";

const run = promisify(execFile);

/** curl, started for each transfer: some ten milliseconds are its own start. */
export async function connect({ url, ca, folder }: Place) {
  const common = ["--silent", "--show-error", "--fail"];
  if (ca) {
    await writeFile(join(folder, "ca.pem"), ca);
    common.push("--cacert", join(folder, "ca.pem"));
  }
  const form = "grant_type=client_credentials&client_id=bench&client_secret=bench";
  const { stdout } = await run("curl", [...common, "--data", form, `${url}/auth/oauth/token`]);
  common.push("--header", `X-Kal-Authorization: Bearer ${JSON.parse(stdout).access_token}`);

  return {
    importById: async (id: string) =>
      JSON.parse((await run("curl", [...common, `${url}/imports/${id}`])).stdout),
    download: (to: string, name: string) =>
      run("curl", [...common, "--output", join(to, name), `${url}/files/${FILE_ID}`]),
    upload(path: string) {
      const body = [
        "--form-string",
        `body={"field_id":"${FIELD_ID}"}`,
        "--form",
        `file=@${path};type=text/csv`,
      ];
      return run("curl", [...common, ...body, `${url}/records/${RECORD_ID}/values/file`]);
    },
    close() {},
  };
}
