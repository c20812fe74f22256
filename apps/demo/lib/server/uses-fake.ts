const { KALEIDOSCOPE_API_CLIENT_ID: id, KALEIDOSCOPE_API_CLIENT_SECRET: secret } = process.env;

/** Without credentials. With one of the two set, the client itself says which is missing. */
export const usesFake = !id && !secret;
