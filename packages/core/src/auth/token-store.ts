import type { Logger } from "../transport/types";
import type { Tokens } from "./tokens";

/**
 * Where clients in several processes keep one set of tokens, so that they refresh it once and not each for itself.
 *
 * A client asks a store only when its own token is due or was refused; in between it uses the token it holds.
 * Ready-made: Redis (`@kal/node`), Durable Objects, Workers KV and memory (`@kal/core/stores`), and `tokenStore(...)`
 * over any storage that can compare and set. Without one, a client keeps its tokens to itself.
 */
export interface TokenStore {
  /** Tokens that replace `renewal.stale`: those another process has stored meanwhile, or new ones. */
  renew(renewal: TokenRenewal): Promise<Tokens>;
}

/** What a client tells a store that is to renew its tokens. */
export interface TokenRenewal {
  /** Names the credentials: the same for all clients that may share tokens. Holds no secret, but is hashed all the same. */
  identity: string;
  /** The access token that must not come back; `null` where the client has none yet. */
  stale: string | null;
  /** True where the server refused it before its time. Others that were given before may be dead too. */
  refused: boolean;
  /** How long the client waits for a response. `0` is for ever. */
  timeoutMs: number;
  /** Hears of a store that fails. */
  logger: Logger;
  /**
   * Asks Kaleidoscope. Takes the refresh token out of `held` before presenting it, and puts it back only where
   * the server surely did not use it; without one, client credentials are presented.
   */
  obtain(held: { refreshToken: string | null } | null): Promise<Tokens>;
}
