import type { TokenRenewal, TokenStore } from "../auth/token-store";
import type { Tokens } from "../auth/tokens";
import type { AtomicStorage } from "./atomic-storage";
import { Cell } from "./cell";
import { cipherFor, type EncryptionKey } from "./cipher";
import { Lease } from "./lease";
import { StoreFailure } from "./store-failure";
import { silenceFor, takeTurn } from "./turn";

/** Options of every token store. */
export interface TokenStoreOptions {
  /**
   * Encrypts what is stored (AES-GCM): 32 bytes, the same in base64, or a `CryptoKey`. Whoever has the key and the store has
   * the tokens. `undefined`, `null` and an empty text throw, since an unset variable would store tokens in plain text.
   *
   * @default left out, tokens are not encrypted
   */
  encryptionKey?: EncryptionKey;
}

/**
 * A token store over any storage that can compare and set.
 *
 * One process at a time renews, the others wait for what it stores. One that dies in the middle is replaced within
 * three seconds, and a refresh token that it may have presented is not presented again. Where the storage fails,
 * each client goes on with tokens of its own, and a warning is logged.
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
      const cell = new Cell(storage, cipher, renewal);
      const turn = await takeTurn(cell, renewal).catch(warnAndGoOn(renewal));
      // Without the store nobody knows what became of a refresh token that was in it, so none is presented.
      if (!turn) return renewal.obtain(null);
      if ("tokens" in turn) return turn.tokens;
      return renewUnder(new Lease(cell, turn.lease, silenceFor(renewal) / 3), turn.refreshToken, renewal);
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

/** Only around what the store does: a failure of Kaleidoscope's is the caller's to hear of. */
function warnAndGoOn({ logger }: TokenRenewal): (failure: unknown) => null {
  return (failure) => {
    logger.warn?.("kaleidoscope token store failed; this client goes on with tokens of its own", {
      reason: failure instanceof StoreFailure ? failure.message : String((failure as Error).name),
    });
    return null;
  };
}
