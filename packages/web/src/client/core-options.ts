import {
  type ClientOptions,
  InvalidArgumentError,
  KaleidoscopeError,
  noToken,
  type TokenEndpoint,
  TokenEndpointSource,
  type TokenSource,
} from "@kal/core";
import type { WebClientOptions } from "./options";

/**
 * Returns the options for core's client, with `url` set to the proxy if there is one. Throws `InvalidArgumentError` for a
 * secret, and unless exactly one of `proxyUrl` and `tokenUrl` is set.
 */
export function coreOptions<Options extends WebClientOptions>(options: Options): Options & ClientOptions {
  const given: Record<string, unknown> = { ...options };
  if (given.clientId !== undefined || given.clientSecret !== undefined) {
    throw new InvalidArgumentError(
      "@kal/web does not accept clientId or clientSecret: every visitor could read them. Keep them on your server, " +
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

/** Returns a source without tokens for a proxy, or one that requests tokens from the page's own server. */
export function tokenSource(options: WebClientOptions, endpoint: TokenEndpoint): TokenSource {
  if (options.proxyUrl !== undefined) return requirePage(pageUrl(options.proxyUrl), noToken);
  const url = pageUrl(options.tokenUrl);
  return requirePage(url, new TokenEndpointSource({ ...endpoint, url }));
}

/** Stands for the page's address outside a page. The `.invalid` domain is reserved and never exists. */
const NO_PAGE = "https://page.invalid";

/** Returns an absolute URL. Relative ones are resolved against the page. */
function pageUrl(address: string): string {
  let { href } = new URL(address, globalThis.location?.href ?? NO_PAGE);
  while (href.endsWith("/")) href = href.slice(0, -1);
  return href;
}

/**
 * Throws in the first call if a relative address is used outside a page. Creating the client must not throw, because
 * frameworks create it while they render a page on a server.
 */
function requirePage(url: string, tokens: TokenSource): TokenSource {
  return {
    get() {
      if (!url.startsWith(NO_PAGE)) return tokens.get();
      throw new KaleidoscopeError(
        "A relative proxyUrl or tokenUrl was called outside a page, for example while rendering on a server. " +
          "Call it in the browser, or use @kal/node on the server.",
      );
    },
    refuse: (token) => tokens.refuse(token),
  };
}
