/** Gives tokens to the transport. Built in: client credentials, a token endpoint, a fixed token, none. */
export interface TokenSource {
  /** A token that is good to use now, at once where one is held; `null` where requests carry none. */
  get(): string | null | Promise<string>;
  /** Told that the server refused this token. A source compares before it throws one away: late 401s must not discard a newer token. */
  refuse(token: string): void | Promise<void>;
  /** Until when the token last given is good, by `Date.now()`; a token endpoint passes it on. `null` or left out: not known. */
  expiresAt?: (() => number | null) | undefined;
}

/**
 * A token that somebody else keeps fresh.
 *
 * @example
 * ```ts
 * import { KaleidoscopeClient, staticToken } from "@kal/core";
 * const client = new KaleidoscopeClient({ auth: staticToken("an access token") });
 * ```
 */
export function staticToken(token: string): TokenSource {
  return { get: () => token, refuse: () => {} };
}

/** No token at all: behind a proxy that adds its own. */
export const noToken: TokenSource = { get: () => null, refuse: () => {} };
