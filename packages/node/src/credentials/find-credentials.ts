import { PROD_API_URL } from "@kal/core";
import { CredentialsError } from "./credentials-error";
import { type Credentials, credentialsPath, readCredentials } from "./credentials-file";
import { CLIENT_ID, CLIENT_SECRET, environmentCredentials, environmentUrl } from "./environment-credentials";

const withoutTrailingSlashes = (url: string) => url.replace(/(?<!\/)\/+$/, "");

/**
 * Returns the credentials in the environment, or else the saved ones. Never combines the two, and never sends saved
 * credentials to an address other than the one they were saved for. Throws `CredentialsError` if it finds none or only
 * half of a pair, and `InvalidArgumentError` for an empty address.
 *
 * @example
 * ```ts
 * import { KaleidoscopeClient } from "@kal/node";
 * import { findCredentials } from "@kal/node/credentials";
 * const client = new KaleidoscopeClient(await findCredentials());
 * ```
 */
export async function findCredentials(urlOption?: string): Promise<Credentials> {
  const { clientId, clientSecret } = environmentCredentials();
  const url = urlOption ?? environmentUrl();
  if (clientId && clientSecret) return { url: url ?? PROD_API_URL, clientId, clientSecret };
  if (clientId || clientSecret) {
    const [set, missing] = clientId ? [CLIENT_ID, CLIENT_SECRET] : [CLIENT_SECRET, CLIENT_ID];
    throw new CredentialsError(`${set} is set, but ${missing} is not. Set both, or unset both.`);
  }
  const saved = await readCredentials();
  if (!saved)
    throw new CredentialsError(
      `You are not logged in. Run kal login --save, or set ${CLIENT_ID} and ${CLIENT_SECRET}.`,
    );
  if (url !== undefined && withoutTrailingSlashes(url) !== withoutTrailingSlashes(saved.url))
    throw new CredentialsError(
      `The credentials in ${credentialsPath()} are for ${saved.url} and are not sent to ${url}. ` +
        `Run kal login --url ${url}, or set ${CLIENT_ID} and ${CLIENT_SECRET}.`,
    );
  return saved;
}
