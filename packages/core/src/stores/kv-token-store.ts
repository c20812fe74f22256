import type { TokenRenewal, TokenStore } from "../auth/token-store";
import type { Tokens } from "../auth/tokens";
import { keyFor } from "./cell";
import { cipherFor } from "./cipher";
import { readRecord } from "./record";
import { answerOf } from "./store-failure";
import type { TokenStoreOptions } from "./token-store";
import { isGood } from "./turn";

/** A Workers KV binding, as far as it is needed. */
export interface KvNamespace {
  /** The text under a key; `null` where there is none. */
  get(key: string): Promise<string | null>;
  /** Keeps a text for as many seconds. */
  put(key: string, value: string, options: { expirationTtl: number }): Promise<void>;
}

/** KV keeps nothing for less. */
const SHORTEST_KEEP_SECONDS = 60;

/**
 * Shares access tokens through Workers KV.
 *
 * KV cannot compare and set, and what it holds reaches other places up to a minute late. So it spares most token
 * requests (one for each place that finds none, instead of one for each isolate), but **cannot promise one for each
 * expiry**. It does promise that no token family is revoked: refresh tokens never go into it, and every renewal
 * presents client credentials. For one refresh per expiry, use `durableObjectTokenStore`.
 *
 * @throws InvalidArgumentError for an `encryptionKey` that is unset or malformed.
 *
 * @example
 * ```ts
 * import { KaleidoscopeClient } from "@kal/core";
 * import { type KvNamespace, kvTokenStore } from "@kal/core/stores";
 * const clientOf = (env: { clientId: string; clientSecret: string; TOKENS: KvNamespace; KEY: string }) =>
 *   new KaleidoscopeClient({ ...env, tokenStore: kvTokenStore(env.TOKENS, { encryptionKey: env.KEY }) });
 * ```
 */
export function kvTokenStore(namespace: KvNamespace, options: TokenStoreOptions = {}): TokenStore {
  const cipher = cipherFor(options);

  const find = async (key: string, renewal: TokenRenewal): Promise<Tokens | null> => {
    const stored = await answerOf(() => namespace.get(key), renewal.timeoutMs);
    const opened = stored === null ? null : await cipher.open(key, stored);
    const tokens = opened === null ? null : readRecord(opened)?.tokens;
    return tokens && isGood(tokens, renewal.stale) ? tokens : null;
  };

  const keep = async (key: string, tokens: Tokens, renewal: TokenRenewal): Promise<void> => {
    const seconds = Math.floor((tokens.expiresAt - Date.now()) / 1000);
    if (seconds < SHORTEST_KEEP_SECONDS) return;
    const text = await cipher.seal(key, JSON.stringify({ tokens, lease: null }));
    await answerOf(() => namespace.put(key, text, { expirationTtl: seconds }), renewal.timeoutMs);
  };

  return {
    async renew(renewal) {
      const warn = () => {
        renewal.logger.warn?.(
          "kaleidoscope token store (KV) failed; this client goes on with tokens of its own",
        );
        return null;
      };
      const key = await keyFor(renewal.identity);
      // What was refused here is refused elsewhere, and nobody knows the age of what KV shows.
      const found = renewal.refused ? null : await find(key, renewal).catch(warn);
      if (found) return found;
      const fresh = { ...(await renewal.obtain(null)), refreshToken: null };
      await keep(key, fresh, renewal).catch(warn);
      return fresh;
    },
  };
}
