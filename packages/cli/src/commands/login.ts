import {
  CLIENT_ID,
  CLIENT_SECRET,
  credentialsPath,
  environmentCredentials,
  writeCredentials,
} from "@kal/node/credentials";
import type { Command } from "commander";
import { canPrompt, confirm } from "../credentials/prompt";
import { type CredentialOptions, readLoginCredentials } from "../credentials/read-login-credentials";
import { rethrowWithPath } from "../errors/system-errors";
import { commandAction, createCommand } from "../run/create-command";

interface LoginOptions extends CredentialOptions {
  save?: boolean;
}

const HELP = `
kal asks for the secret without showing it, or reads it from a pipe. No option takes it, because
other users of the machine can read command lines. kal saves it only if you agree, in a file that
only you can read.

Examples:
  $ kal login
  $ kal login --client-id lab --client-secret-stdin --save < secret.txt`;

export function createLoginCommand(): Command {
  return createCommand("login", "Check credentials, and optionally save them.")
    .option("--client-id <id>", "client id (default: kal asks for it)")
    .option("--client-secret-stdin", "read the client secret from standard input")
    .option("--save", "save the credentials without asking")
    .option("--no-save", "check the credentials without saving them")
    .addHelpText("after", HELP)
    .action(
      commandAction(async (context, options: LoginOptions) => {
        const credentials = await readLoginCredentials(options);
        const { url, clientId } = credentials;
        const { signal, output } = context;
        const client = await context.clientWith(credentials);
        const workspace = await client.workspace.getWorkspace({ signal });
        const name = workspace?.workspace_name ?? null;
        output.line(`The credentials of ${clientId} are valid for ${name ?? "a workspace"} at ${url}.`);
        const path = credentialsPath();
        const question = `Save them in ${path}, readable only by you?`;
        const save = options.save ?? (canPrompt() && (await confirm(question)));
        if (save) await writeCredentials(credentials, path).catch(rethrowWithPath(path));
        output.line(save ? `Saved in ${path}.` : "Not saved. To stay logged in, run: kal login --save");
        const environment = environmentCredentials();
        if (save && (environment.clientId || environment.clientSecret))
          output.warn(`${CLIENT_ID} and ${CLIENT_SECRET} override the saved credentials while they are set.`);
        output.result({ url, client_id: clientId, workspace: name, saved_in: save ? path : null });
        return undefined;
      }),
    );
}
