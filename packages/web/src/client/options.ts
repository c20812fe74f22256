import type { ClientOptions } from "@kal/core";

/** Options that a browser must not have. Passing one is a type error. */
interface ForbiddenOptions {
  clientId?: undefined;
  clientSecret?: undefined;
  dangerouslyAllowBrowser?: undefined;
  auth?: undefined;
}

type Common = Omit<ClientOptions, keyof ForbiddenOptions | "url" | "iapToken"> & ForbiddenOptions;

/** Calls go through `createApiProxy` on your server. The page never has a token. */
export interface ProxyOptions extends Common {
  /** The URL of the proxy, for example `"/api/kal"`. Relative URLs are resolved against the page. */
  proxyUrl: string;
  /** Cannot be combined with `proxyUrl`. */
  tokenUrl?: undefined;
  /** Cannot be combined with `proxyUrl`: the server sets the address of Kaleidoscope. */
  url?: undefined;
}

/** Calls go to Kaleidoscope with a short-lived token from `createTokenEndpoint` on your server. */
export interface TokenOptions extends Common {
  /** The URL of the token endpoint, for example `"/api/kal-token"`. Relative URLs are resolved against the page. */
  tokenUrl: string;
  /** Cannot be combined with `tokenUrl`. */
  proxyUrl?: undefined;
  /**
   * Base address of the API.
   *
   * @default `https://api.kaleidoscope.bio`
   */
  url?: string | undefined;
}

/** Exactly one of `proxyUrl` and `tokenUrl`, and never a secret. */
export type WebClientOptions = ProxyOptions | TokenOptions;

/** Options that a derived client can change. Its address and its tokens stay the same. */
export type WebClientOverrides = Omit<Common, keyof ForbiddenOptions>;
