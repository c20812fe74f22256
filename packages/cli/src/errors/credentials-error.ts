/** There are no credentials that may be used. */
export class CredentialsError extends Error {
  override readonly name = "CredentialsError";
}
