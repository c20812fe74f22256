import { UsageError } from "../errors/usage-error";

const read = (name: string): string | undefined => process.env[name]?.trim() || undefined;

export const CLIENT_ID = "KALEIDOSCOPE_API_CLIENT_ID";
export const CLIENT_SECRET = "KALEIDOSCOPE_API_CLIENT_SECRET";
const API_URL = "KALEIDOSCOPE_API_URL";

/** The variables that the SDK reads, too. */
export function environment() {
  return { clientId: read(CLIENT_ID), clientSecret: read(CLIENT_SECRET) };
}

/** The address in the environment. Empty, it is refused, as the SDK does: it would lead to production. */
export function environmentUrl(): string | undefined {
  if (process.env[API_URL]?.trim() === "")
    throw new UsageError(`${API_URL} is set, but empty. Set it to the address of the API, or unset it.`);
  return read(API_URL);
}
