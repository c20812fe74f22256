import type { TokenRenewal, TokenStore } from "../auth/token-store";
import type { Tokens } from "../auth/tokens";
import type { AtomicStorage } from "./atomic-storage";
import { cipherFor, type EncryptionKey } from "./cipher";
import { Lease } from "./lease";
import { RecordStorage } from "./record-storage";
import { StoreFailure } from "./store-failure";
import { silenceFor, tokensOrLease } from "./tokens-or-lease";

/** Options of every token store. */
export interface TokenStoreOptions {
  /**
   * Encrypts the stored tokens (AES-GCM): 32 bytes, the same bytes in base64, or a `CryptoKey`. Anyone with both the
   * key and the store can read the tokens. `undefined`, `null` and an empty string throw, because an unset variable
   * would otherwise store tokens in plain text.
   *
   * @default tokens are not encrypted
   */
  encryptionKey?: EncryptionKey;
}

/**
 * Returns a token store on top of any storage that supports compare-and-set.
 *
 * One process at a time renews the tokens, and the others wait for the result. If that process dies, another takes
 * over within three seconds and does not reuse the refresh token, because the dead process may have sent it. If the
 * storage fails, each client continues with its own tokens and logs a warning.
 *
 * @throws InvalidArgumentError for an `encryptionKey` that is unset or malformed.
 *
 * @example
 * ```ts
 * import { type AtomicStorage, tokenStore } from "@kal/core/stores";
 * declare const rows: AtomicStorage; // over a table of yours: UPDATE ... WHERE key = ? AND value = ?
 * const store = tokenStore(rows, { encryptionKey: crypto.getRandomValues(new Uint8Array(32)) });
 * ```
 */
export function tokenStore(storage: AtomicStorage, options: TokenStoreOptions = {}): TokenStore {
  const cipher = cipherFor(options);
  return {
    async renew(renewal) {
      const records = new RecordStorage(storage, cipher, renewal);
      const result = await tokensOrLease(records, renewal).catch(warnAndGoOn(renewal));
      // If the store fails, its refresh token may already have been used, so renew without it.
      if (!result) return renewal.obtain(null);
      if ("tokens" in result) return result.tokens;
      return renewUnder(
        new Lease(records, result.lease, silenceFor(renewal) / 3),
        result.refreshToken,
        renewal,
      );
    },
  };
}

async function renewUnder(lease: Lease, refreshToken: string | null, renewal: TokenRenewal): Promise<Tokens> {
  const held = { refreshToken };
  const old = lease.tokens;
  let fresh: Tokens | null = null;
  try {
    fresh = await renewal.obtain(held);
    return fresh;
  } finally {
    const left = fresh ?? (old && { ...old, refreshToken: held.refreshToken });
    await lease.end(left).catch(warnAndGoOn(renewal));
  }
}

/** Handles only errors of the store. Kaleidoscope's errors are thrown to the caller. */
function warnAndGoOn({ logger }: TokenRenewal): (failure: unknown) => null {
  return (failure) => {
    logger.warn?.("kaleidoscope token store failed; this client goes on with tokens of its own", {
      reason: failure instanceof StoreFailure ? failure.message : String((failure as Error).name),
    });
    return null;
  };
}
