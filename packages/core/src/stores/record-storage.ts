import type { TokenRenewal } from "../auth/token-store";
import type { AtomicStorage } from "./atomic-storage";
import type { Cipher } from "./cipher";
import { answerOf } from "./store-failure";
import { nothing, readRecord, type TokenRecord } from "./token-record";

/** A token record together with the text it was read from, which a write compares. */
export interface Seen extends TokenRecord {
  text: string | null;
}

/** The store drops tokens that are unused for a day. The client then requests new ones with client credentials. */
const KEEP_MS = 86_400_000;

/** The single value in the storage that holds the tokens of one set of credentials. */
export class RecordStorage {
  readonly #storage: AtomicStorage;
  readonly #cipher: Cipher;
  readonly #renewal: TokenRenewal;
  #key = "";

  constructor(storage: AtomicStorage, cipher: Cipher, renewal: TokenRenewal) {
    this.#storage = storage;
    this.#cipher = cipher;
    this.#renewal = renewal;
  }

  async read(): Promise<Seen> {
    this.#key ||= await keyFor(this.#renewal.identity);
    const text = await this.#ask(() => this.#storage.get(this.#key));
    if (text === null) return { ...nothing, text };
    const opened = await this.#cipher.open(this.#key, text);
    const record = opened === null ? null : readRecord(opened);
    if (!record) {
      this.#renewal.logger.warn?.(
        "kaleidoscope token store holds what cannot be read, which is replaced; is the encryptionKey the same everywhere?",
      );
    }
    return { ...(record ?? nothing), text };
  }

  /** Returns the stored record, or `null` if another process has written since `seen`. */
  async write(seen: Seen, record: TokenRecord): Promise<Seen | null> {
    const text = await this.#cipher.seal(this.#key, JSON.stringify(record));
    const ttlMs = Math.max((record.tokens?.expiresAt ?? 0) - Date.now(), 0) + KEEP_MS;
    const written = await this.#ask(() => this.#storage.compareAndSet(this.#key, seen.text, text, ttlMs));
    return written ? { ...record, text } : null;
  }

  #ask<T>(ask: () => Promise<T>): Promise<T> {
    return answerOf(ask, this.#renewal.timeoutMs);
  }
}

/** Returns a hashed key, so listing the store's keys reveals neither the client id nor the server. */
export async function keyFor(identity: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(identity));
  return `kal:tokens:${Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
