import { type ClientOptions, InvalidArgumentError, PROD_API_URL } from "@kal/core";

const URL_VARIABLE = "KALEIDOSCOPE_API_URL";

/** Fills from the environment what was not given, and credentials that were given empty. */
export function withEnvironment<Options extends ClientOptions>(options: Options): Options {
  // kalbio takes them by position; the environment's would be used instead, without a word.
  if (typeof options !== "object" || options === null)
    throw new InvalidArgumentError(
      "KaleidoscopeClient takes one object, such as { clientId, clientSecret }.",
    );
  return {
    ...options,
    clientId: options.clientId || read("KALEIDOSCOPE_API_CLIENT_ID"),
    clientSecret: options.clientSecret || read("KALEIDOSCOPE_API_CLIENT_SECRET"),
    url: options.url ?? address(),
  };
}

/** Whoever sets the variable means some other place than production, which an empty one would lead to. */
function address(): string | undefined {
  const url = process.env[URL_VARIABLE]?.trim();
  if (url === "")
    throw new InvalidArgumentError(
      `${URL_VARIABLE} is set, but empty. Set it to the address of the API, or unset it for ${PROD_API_URL}.`,
    );
  return url;
}

/** Secrets that were read from files often end with a line break. */
function read(name: string): string | undefined {
  return process.env[name]?.trim() || undefined;
}
