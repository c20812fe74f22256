import {
  CLIENT_ID,
  CLIENT_SECRET,
  credentialsPath,
  environmentCredentials,
  removeCredentials,
} from "@kal/node/credentials";
import type { Command } from "commander";
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
