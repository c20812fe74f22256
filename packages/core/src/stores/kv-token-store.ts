import type { TokenRenewal, TokenStore } from "../auth/token-store";
import type { Tokens } from "../auth/tokens";
import { cipherFor } from "./cipher";
import { keyFor } from "./record-storage";
import { answerOf } from "./store-failure";
import { readRecord } from "./token-record";
import type { TokenStoreOptions } from "./token-store";
import { isGood } from "./tokens-or-lease";

/** The part of a Workers KV binding that the store uses. */
export interface KvNamespace {
  /** Returns the text under a key, or `null` if the key does not exist. */
  get(key: string): Promise<string | null>;
  /** Stores a text for `expirationTtl` seconds. */
  put(key: string, value: string, options: { expirationTtl: number }): Promise<void>;
}

/** The shortest lifetime that KV accepts. */
const SHORTEST_KEEP_SECONDS = 60;

/**
 * Shares access tokens through Workers KV.
 *
 * KV cannot compare and set, and a write takes up to a minute to reach other locations. The store therefore saves
 * most token requests (one for each location without a token, instead of one for each isolate), but **cannot
 * guarantee one request per expiry**. It does guarantee that no token family is revoked: refresh tokens are never
 * stored, and every renewal uses client credentials. For one refresh per expiry, use `durableObjectTokenStore`.
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
      // A token that was rejected here is invalid everywhere, and the age of KV's copy is unknown, so request a new
      // one.
      const found = renewal.refused ? null : await find(key, renewal).catch(warn);
      if (found) return found;
      const fresh = { ...(await renewal.obtain(null)), refreshToken: null };
      await keep(key, fresh, renewal).catch(warn);
      return fresh;
    },
  };
}
