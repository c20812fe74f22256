/**
 * Credentials are missing, incomplete, or not safe to use.
 *
 * @example
 * ```ts
 * import { CredentialsError, findCredentials } from "@kal/node/credentials";
 * await findCredentials().catch((error) => {
 *   if (error instanceof CredentialsError) console.error(error.message); // "You are not logged in. ..."
 * });
 * ```
 */
export class CredentialsError extends Error {
  /** Always `"CredentialsError"`. */
  override readonly name = "CredentialsError";
}
