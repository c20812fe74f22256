import { PROD_API_URL } from "@kal/node";
import {
  CLIENT_ID,
  CLIENT_SECRET,
  type Credentials,
  environmentCredentials,
  environmentUrl,
} from "@kal/node/credentials";
import { UsageError } from "../errors/cli-errors";
import { canPrompt, prompt, readStdin } from "./prompt";

export interface CredentialOptions {
  url?: string;
  clientId?: string;
  clientSecretStdin?: boolean;
}

/**
 * Reads the credentials to log in with: from the options, else from the environment, else from a prompt. No option
 * takes the secret, because other users of the machine can read command lines.
 */
export async function readLoginCredentials(options: CredentialOptions): Promise<Credentials> {
  const environment = environmentCredentials();
  const url = options.url ?? environmentUrl() ?? PROD_API_URL;
  const clientId = options.clientId ?? environment.clientId ?? (await promptFor("Client id:", "--client-id"));
  const secretOfSameId = clientId === environment.clientId ? environment.clientSecret : undefined;
  const clientSecret = options.clientSecretStdin
    ? await readPipedSecret()
    : (secretOfSameId ?? (await promptFor("Client secret (not shown):", "--client-secret-stdin", true)));
  if (!clientId || !clientSecret) throw new UsageError("Login needs a client id and a client secret.");
  return { url, clientId, clientSecret };
}

async function promptFor(question: string, alternative: string, silent = false): Promise<string> {
  if (canPrompt()) return prompt(question, { silent });
  throw new UsageError(
    `Cannot ask for credentials without a terminal. Pass ${alternative}, or set ${CLIENT_ID} and ${CLIENT_SECRET}.`,
  );
}

async function readPipedSecret(): Promise<string> {
  if (process.stdin.isTTY)
    throw new UsageError(
      "--client-secret-stdin reads a pipe or a file: kal login --client-secret-stdin < secret.txt",
    );
  return readStdin();
}
