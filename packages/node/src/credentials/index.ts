/**
 * The credentials of the environment, and those that `kal login` saves, for commands that run on a user's computer.
 *
 * @packageDocumentation
 */

export { CredentialsError } from "./credentials-error";
export {
  type Credentials,
  credentialsPath,
  readCredentials,
  removeCredentials,
  writeCredentials,
} from "./credentials-file";
export { CLIENT_ID, CLIENT_SECRET, environmentCredentials, environmentUrl } from "./environment-credentials";
export { findCredentials } from "./find-credentials";
