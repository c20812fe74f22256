/** Credentials are missing, incomplete, or not safe to use. */
export class CredentialsError extends Error {
  override readonly name = "CredentialsError";
}
