import type { ClientOptions } from "@kal/core";

/** What a browser can neither hold nor decide, so that passing it is an error before anything runs. */
interface Withheld {
  clientId?: undefined;
  clientSecret?: undefined;
  dangerouslyAllowBrowser?: undefined;
  auth?: undefined;
}

type Common = Omit<ClientOptions, keyof Withheld | "url" | "iapToken"> & Withheld;

/** Calls go through `createApiProxy` on your server. The page holds no token. */
export interface ProxyOptions extends Common {
  /** Where the proxy is mounted, for example `"/api/kal"`. Relative to the page. */
  proxyUrl: string;
  /** Not beside `proxyUrl`. */
  tokenUrl?: undefined;
  /** Not beside `proxyUrl`: the server knows where Kaleidoscope is. */
  url?: undefined;
}

/** Calls go to Kaleidoscope, with the short-lived token that `createTokenEndpoint` on your server hands out. */
export interface TokenOptions extends Common {
  /** Where the token endpoint is mounted, for example `"/api/kal-token"`. Relative to the page. */
  tokenUrl: string;
  /** Not beside `tokenUrl`. */
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

/** What may differ in a derived client; where it calls and with what token is settled once. */
export type WebClientOverrides = Omit<Common, keyof Withheld>;
