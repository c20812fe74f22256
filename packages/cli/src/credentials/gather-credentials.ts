import { PROD_API_URL } from "@kal/node";
import { UsageError } from "../errors/usage-error";
import type { Credentials } from "./credentials-file";
import { CLIENT_ID, CLIENT_SECRET, environment, environmentUrl } from "./environment";
import { ask, canAsk, readStdin } from "./prompt";

export interface GivenCredentials {
  url?: string;
  clientId?: string;
  clientSecretStdin?: boolean;
}

/** What to log in with: what is given, else the environment's, else what the person at the terminal types. */
export async function gatherCredentials(given: GivenCredentials): Promise<Credentials> {
  const known = environment();
  const url = given.url ?? environmentUrl() ?? PROD_API_URL;
  const clientId = given.clientId ?? known.clientId ?? (await asked("Client id:", "--client-id"));
  const ofSame = clientId === known.clientId ? known.clientSecret : undefined;
  const clientSecret = given.clientSecretStdin
    ? await pipedSecret()
    : (ofSame ?? (await asked("Client secret (not shown):", "--client-secret-stdin", true)));
  if (!clientId || !clientSecret) throw new UsageError("A client id and a client secret are needed.");
  return { url, clientId, clientSecret };
}

async function asked(prompt: string, instead: string, silent = false): Promise<string> {
  if (canAsk()) return ask(prompt, { silent });
  throw new UsageError(
    `There is no terminal to ask at. Pass ${instead}, or set ${CLIENT_ID} and ${CLIENT_SECRET}.`,
  );
}

/** There is no option that takes the secret itself: other users of the machine can read a command line. */
async function pipedSecret(): Promise<string> {
  if (process.stdin.isTTY)
    throw new UsageError(
      "--client-secret-stdin reads a pipe or a file: kal login --client-secret-stdin < secret.txt",
    );
  return readStdin();
}
