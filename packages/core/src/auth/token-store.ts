import type { Logger } from "../transport/types";
import type { Tokens } from "./tokens";

/**
 * Shares one set of tokens between clients in several processes, so that they refresh it once instead of once each.
 *
 * A client calls the store only when its own token is due or was rejected, and uses the token it has in between.
 * Available stores: Redis (`@kal/node`), Durable Objects, Workers KV and memory (`@kal/core/stores`), and
 * `tokenStore(...)` on top of any storage that supports compare-and-set. Without a store, a client does not share its
 * tokens.
 */
export interface TokenStore {
  /**
   * Resolves to tokens that replace `renewal.stale`: either tokens that another process has stored since, or new
   * ones.
   */
  renew(renewal: TokenRenewal): Promise<Tokens>;
}

/** What a client passes to a store to renew its tokens. */
export interface TokenRenewal {
  /**
   * Identifies the credentials: the same for all clients that may share tokens. It contains no secret, but stores
   * hash it anyway.
   */
  identity: string;
  /** The access token that must not be returned, or `null` if the client has none yet. */
  stale: string | null;
  /** `true` if the server rejected it before it expired. Other tokens issued earlier may be revoked too. */
  refused: boolean;
  /** Milliseconds that the client waits for a response. `0` disables the limit. */
  timeoutMs: number;
  /** Receives a warning if the store fails. */
  logger: Logger;
  /**
   * Requests new tokens from Kaleidoscope. Removes the refresh token from `held` before sending it, and restores it
   * only if the server provably did not use it. Without a refresh token, sends client credentials.
   */
  obtain(held: { refreshToken: string | null } | null): Promise<Tokens>;
}
