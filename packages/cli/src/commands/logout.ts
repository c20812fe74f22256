import type { Command } from "commander";
import { credentialsPath, removeCredentials } from "../credentials/credentials-file";
import { CLIENT_ID, CLIENT_SECRET, environment } from "../credentials/environment";
import { action, leaf } from "../run/command";

/** `kal logout` */
export function logout(): Command {
  return leaf("logout", "Remove the saved credentials.").action(
    action(async ({ output }) => {
      const path = credentialsPath();
      const removed = await removeCredentials(path);
      output.line(removed ? `Removed ${path}.` : `Nothing was saved in ${path}.`);
      if (environment().clientSecret) output.warn(`${CLIENT_ID} and ${CLIENT_SECRET} are still set.`);
      output.result({ removed, path });
      return undefined;
    }),
  );
}
