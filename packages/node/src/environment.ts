import type { ClientOptions } from "@kal/core";

/** Fills what was not given, or given empty, from the environment. */
export function withEnvironment<Options extends ClientOptions>(options: Options): Options {
  return {
    ...options,
    clientId: options.clientId || read("KALEIDOSCOPE_API_CLIENT_ID"),
    clientSecret: options.clientSecret || read("KALEIDOSCOPE_API_CLIENT_SECRET"),
    url: options.url || read("KALEIDOSCOPE_API_URL"),
  };
}

/** Secrets that were read from files often end with a line break. */
function read(name: string): string | undefined {
  return process.env[name]?.trim() || undefined;
}
