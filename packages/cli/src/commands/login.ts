import type { Command } from "commander";
import { credentialsPath, writeCredentials } from "../credentials/credentials-file";
import { CLIENT_ID, CLIENT_SECRET, environment } from "../credentials/environment";
import { type GivenCredentials, gatherCredentials } from "../credentials/gather-credentials";
import { canAsk, confirm } from "../credentials/prompt";
import { action, leaf } from "../run/command";

interface LoginOptions extends GivenCredentials {
  save?: boolean;
}

const HELP = `
The secret is asked for without showing it, or read from a pipe; no option takes it, since other
users of a machine can read command lines. It is kept only when you say so, in a file that you
alone may read.

Examples:
  $ kal login
  $ kal login --client-id lab --client-secret-stdin --save < secret.txt`;

/** `kal login` */
export function login(): Command {
  return leaf("login", "Check credentials, and save them if you want.")
    .option("--client-id <id>", "client id; asked for otherwise")
    .option("--client-secret-stdin", "read the client secret from standard input")
    .option("--save", "save the credentials without asking")
    .option("--no-save", "check only")
    .addHelpText("after", HELP)
    .action(
      action(async (context, options: LoginOptions) => {
        const credentials = await gatherCredentials(options);
        const { url, clientId } = credentials;
        const { signal, output } = context;
        const client = await context.clientWith(credentials);
        const workspace = await client.workspace.getWorkspace({ signal });
        const name = workspace?.workspace_name ?? null;
        output.line(`The credentials of ${clientId} are good for ${name ?? "a workspace"} at ${url}.`);
        const path = credentialsPath();
        const question = `Save them in ${path}, readable by you alone?`;
        const save = options.save ?? (canAsk() && (await confirm(question)));
        if (save) await writeCredentials(credentials, path);
        output.line(save ? `Saved in ${path}.` : "Not saved. Run kal login --save to stay logged in.");
        if (save && (environment().clientId || environment().clientSecret))
          output.warn(`${CLIENT_ID} and ${CLIENT_SECRET} come first for as long as they are set.`);
        output.result({ url, client_id: clientId, workspace: name, saved_in: save ? path : null });
        return undefined;
      }),
    );
}
