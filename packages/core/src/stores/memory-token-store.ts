import type { TokenStore } from "../auth/token-store";
import { Age } from "../util/age";
import type { AtomicStorage } from "./atomic-storage";
import { type TokenStoreOptions, tokenStore } from "./token-store";

/**
 * Returns a store for several clients in one process, which then share one set of tokens. A single client and the
 * clients derived from it with `withOptions` do not need one.
 *
 * @example
 * ```ts
 * import { KaleidoscopeClient } from "@kal/core";
 * import { memoryTokenStore } from "@kal/core/stores";
 * const options = { clientId: "id", clientSecret: "from your secrets", tokenStore: memoryTokenStore() };
 * const [one, other] = [new KaleidoscopeClient(options), new KaleidoscopeClient(options)]; // one token request
 * ```
 */
export function memoryTokenStore(options: TokenStoreOptions = {}): TokenStore {
  return tokenStore(new MemoryStorage(), options);
}

export class MemoryStorage implements AtomicStorage {
  readonly #values = new Map<string, { text: string; age: Age; ttlMs: number }>();

  async get(key: string): Promise<string | null> {
    return this.#current(key);
  }

  async compareAndSet(key: string, expected: string | null, next: string, ttlMs: number): Promise<boolean> {
    if (this.#current(key) !== expected) return false;
    this.#values.set(key, { text: next, age: new Age(), ttlMs });
    return true;
  }

  #current(key: string): string | null {
    const value = this.#values.get(key);
    return value && value.age.ms < value.ttlMs ? value.text : null;
  }
}
