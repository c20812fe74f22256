import type { Command } from "commander";
import { credentialsPath, removeCredentials } from "../credentials/credentials-file";
import { CLIENT_ID, CLIENT_SECRET, environmentCredentials } from "../credentials/environment-credentials";
import { commandAction, createCommand } from "../run/create-command";

export function createLogoutCommand(): Command {
  return createCommand("logout", "Remove the saved credentials.").action(
    commandAction(async ({ output }) => {
      const path = credentialsPath();
      const removed = await removeCredentials(path);
      output.line(removed ? `Removed ${path}.` : `No credentials are saved in ${path}.`);
      if (environmentCredentials().clientSecret)
        output.warn(`${CLIENT_ID} and ${CLIENT_SECRET} are still set.`);
      output.result({ removed, path });
      return undefined;
    }),
  );
}
