import type { TokenRenewal } from "../auth/token-store";
import type { AtomicStorage } from "./atomic-storage";
import type { Cipher } from "./cipher";
import { nothing, readRecord, type TokenRecord } from "./record";
import { answerOf } from "./store-failure";

/** A record together with the text it was read from, which a write compares. */
export interface Seen extends TokenRecord {
  text: string | null;
}

/** Tokens unused for a day are forgotten; client credentials give new ones. */
const KEEP_MS = 86_400_000;

/** The one place in the storage where the tokens of some credentials are. */
export class Cell {
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

  /** What is now stored, or `null` where somebody else has written since `seen`. */
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

/** A key that tells nothing: whoever can list the store's keys learns neither the client id nor the server. */
export async function keyFor(identity: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(identity));
  return `kal:tokens:${Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
