const read = (name: string): string | undefined => process.env[name]?.trim() || undefined;

export const CLIENT_ID = "KALEIDOSCOPE_API_CLIENT_ID";
export const CLIENT_SECRET = "KALEIDOSCOPE_API_CLIENT_SECRET";

/** The variables that the SDK reads, too. */
export function environment() {
  return { clientId: read(CLIENT_ID), clientSecret: read(CLIENT_SECRET), url: read("KALEIDOSCOPE_API_URL") };
}
