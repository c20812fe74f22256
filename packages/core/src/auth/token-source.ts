/** Provides tokens to the transport. Built in: client credentials, a token endpoint, a fixed token, and no token. */
export interface TokenSource {
  /**
   * Returns a token that is valid now, synchronously if the source already has one, or `null` if requests carry no
   * token.
   */
  get(): string | null | Promise<string>;
  /**
   * Called when the server rejected this token. Compare it with the current token before discarding: a late 401 must
   * not discard a newer token.
   */
  refuse(token: string): void | Promise<void>;
  /**
   * Returns when the current token expires, in `Date.now()` milliseconds. A token endpoint passes it on. `null` or
   * omitted: unknown.
   */
  expiresAt?: (() => number | null) | undefined;
}

/**
 * Returns a source for a fixed token that your own code keeps fresh.
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

/** Sends no token, for use behind a proxy that adds its own. */
export const noToken: TokenSource = { get: () => null, refuse: () => {} };
