import { InvalidArgumentError } from "@kal/core";

/** The variable that holds the client id. */
export const CLIENT_ID = "KALEIDOSCOPE_API_CLIENT_ID";
/** The variable that holds the client secret. */
export const CLIENT_SECRET = "KALEIDOSCOPE_API_CLIENT_SECRET";
const API_URL = "KALEIDOSCOPE_API_URL";

const readVariable = (name: string): string | undefined => process.env[name]?.trim() || undefined;

/**
 * Returns the credentials in the environment variables that the SDK also reads.
 *
 * @example
 * ```ts
 * import { environmentCredentials } from "@kal/node/credentials";
 * const { clientId } = environmentCredentials();
 * ```
 */
export function environmentCredentials() {
  return { clientId: readVariable(CLIENT_ID), clientSecret: readVariable(CLIENT_SECRET) };
}

/**
 * Returns the API address in the environment. Throws `InvalidArgumentError` if the variable is set but empty, as the SDK does:
 * the default address would send requests to production.
 *
 * @example
 * ```ts
 * import { environmentUrl } from "@kal/node/credentials";
 * const url = environmentUrl() ?? "https://api.kaleidoscope.bio";
 * ```
 */
export function environmentUrl(): string | undefined {
  if (process.env[API_URL]?.trim() === "")
    throw new InvalidArgumentError(
      `${API_URL} is set, but empty. Set it to the address of the API, or unset it.`,
    );
  return readVariable(API_URL);
}
