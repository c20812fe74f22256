import {
  type ClientOptions,
  InvalidArgumentError,
  noToken,
  type TokenEndpoint,
  TokenEndpointSource,
  type TokenSource,
} from "@kal/core";
import type { WebClientOptions } from "./options";
import { pageUrl, refuseWithoutPage } from "./page-url";

/** The options as core takes them, with `url` set to where calls go. Throws `InvalidArgumentError` for a secret. */
export function forCore<Options extends WebClientOptions>(options: Options): Options & ClientOptions {
  const given: Record<string, unknown> = { ...options };
  if (given.clientId !== undefined || given.clientSecret !== undefined) {
    throw new InvalidArgumentError(
      "@kal/web takes no clientId and no clientSecret: every visitor could read them. Keep them on your server, " +
        "mount createApiProxy or createTokenEndpoint of @kal/core/proxy there, and pass proxyUrl or tokenUrl here.",
    );
  }
  if ((options.proxyUrl === undefined) === (options.tokenUrl === undefined)) {
    throw new InvalidArgumentError(
      "Pass exactly one of proxyUrl (calls go through your server) and tokenUrl (your server hands out short-lived tokens).",
    );
  }
  return options.proxyUrl === undefined ? options : { ...options, url: pageUrl(options.proxyUrl) };
}

/** Where tokens come from: nowhere behind a proxy, else from the page's own server, once for all concurrent calls. */
export function webTokens(options: WebClientOptions, endpoint: TokenEndpoint): TokenSource {
  if (options.proxyUrl !== undefined) return inPage(pageUrl(options.proxyUrl), noToken);
  const url = pageUrl(options.tokenUrl);
  return inPage(url, new TokenEndpointSource({ ...endpoint, url }));
}

function inPage(url: string, tokens: TokenSource): TokenSource {
  return {
    get() {
      refuseWithoutPage(url);
      return tokens.get();
    },
    refuse: (token) => tokens.refuse(token),
  };
}
