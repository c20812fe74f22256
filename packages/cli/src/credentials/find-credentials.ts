import { PROD_API_URL } from "@kal/node";
import { CredentialsError } from "../errors/credentials-error";
import { type Credentials, credentialsPath, readCredentials } from "./credentials-file";
import { CLIENT_ID, CLIENT_SECRET, environment, environmentUrl } from "./environment";

/** The address without trailing slashes, so that two ways to write it are one. */
const sameForm = (url: string) => url.replace(/(?<!\/)\/+$/, "");

/**
 * Credentials of the environment, else those saved. Half of a pair is never completed from elsewhere, and what was
 * saved for one address is never sent to another. Throws `CredentialsError`, and `UsageError` for an empty address.
 */
export async function findCredentials(givenUrl?: string): Promise<Credentials> {
  const { clientId, clientSecret } = environment();
  const wanted = givenUrl ?? environmentUrl();
  if (clientId && clientSecret) return { url: wanted ?? PROD_API_URL, clientId, clientSecret };
  if (clientId || clientSecret) {
    const [set, missing] = clientId ? [CLIENT_ID, CLIENT_SECRET] : [CLIENT_SECRET, CLIENT_ID];
    throw new CredentialsError(`${set} is set, but ${missing} is not. Set both, or unset both.`);
  }
  const saved = await readCredentials();
  if (!saved)
    throw new CredentialsError(
      `You are not logged in. Run kal login --save, or set ${CLIENT_ID} and ${CLIENT_SECRET}.`,
    );
  if (wanted !== undefined && sameForm(wanted) !== sameForm(saved.url))
    throw new CredentialsError(
      `The credentials in ${credentialsPath()} are for ${saved.url} and are not sent to ${wanted}. ` +
        `Run kal login --url ${wanted}, or set ${CLIENT_ID} and ${CLIENT_SECRET}.`,
    );
  return saved;
}
