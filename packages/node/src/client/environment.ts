import { type ClientOptions, InvalidArgumentError, type LogLevel, PROD_API_URL } from "@kal/core";

const URL_VARIABLE = "KALEIDOSCOPE_API_URL";

/** Fills missing options, and empty credentials, from environment variables. */
export function withEnvironment<Options extends ClientOptions>(options: Options): Options {
  // kalbio accepts credentials by position. Here they would be silently replaced by those of the environment.
  if (typeof options !== "object" || options === null)
    throw new InvalidArgumentError(
      "KaleidoscopeClient accepts one object, such as { clientId, clientSecret }.",
    );
  return {
    ...options,
    clientId: options.clientId || read("KALEIDOSCOPE_API_CLIENT_ID"),
    clientSecret: options.clientSecret || read("KALEIDOSCOPE_API_CLIENT_SECRET"),
    url: options.url ?? readUrl(),
    logLevel: options.logLevel ?? readLogLevel(),
  };
}

/** Rejects an empty variable: it would select production, although setting it means another address. */
function readUrl(): string | undefined {
  const url = process.env[URL_VARIABLE]?.trim();
  if (url === "")
    throw new InvalidArgumentError(
      `${URL_VARIABLE} is set, but empty. Set it to the address of the API, or unset it for ${PROD_API_URL}.`,
    );
  return url;
}

/** Rejects an unknown level here, because the client's own message does not name the variable. */
function readLogLevel(): LogLevel | undefined {
  const level = read("KALEIDOSCOPE_LOG")?.toLowerCase();
  if (level === undefined || /^(off|error|warn|info|debug)$/.test(level))
    return level as LogLevel | undefined;
  throw new InvalidArgumentError(
    `KALEIDOSCOPE_LOG must be off, error, warn, info or debug, not ${JSON.stringify(level)}. Change or unset it.`,
  );
}

/** Trims the value, because secrets that come from files often end with a line break. */
function read(name: string): string | undefined {
  return process.env[name]?.trim() || undefined;
}
