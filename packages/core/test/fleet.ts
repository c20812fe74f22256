import { createFakeKaleidoscope, type FakeOptions } from "@kal/testing";
import type { ClientOptions } from "../src/client/client-options";
import { KaleidoscopeClient } from "../src/client/kaleidoscope-client";
import type { AtomicStorage } from "../src/stores/atomic-storage";
import { MemoryStorage } from "../src/stores/memory-token-store";
import { type TokenStoreOptions, tokenStore } from "../src/stores/token-store";

export const uncached = { cache: "no-store" } as const;

/** Clients that are strangers to one another, as in different processes, but share one storage and one fake. */
export function fleet(storage: AtomicStorage = new MemoryStorage(), fakeOptions: FakeOptions = {}) {
  const fake = createFakeKaleidoscope(fakeOptions);
  const warnings: string[] = [];
  const join = (options: ClientOptions = {}, own = storage, storeOptions: TokenStoreOptions = {}) =>
    new KaleidoscopeClient({
      clientId: "demo",
      clientSecret: "demo",
      url: fake.url,
      fetch: fake.fetch,
      maxRetries: 0,
      logger: { warn: (message, details) => warnings.push(`${message} ${JSON.stringify(details ?? {})}`) },
      tokenStore: tokenStore(own, storeOptions),
      ...options,
    });
  const call = (client: KaleidoscopeClient) => client.programs.getPrograms(uncached);
  return { fake, join, call, storage, warnings };
}

/** A storage whose reads and writes a test may look at, hold up or break. */
export class WatchedStorage implements AtomicStorage {
  readonly inner = new MemoryStorage();
  readonly texts: string[] = [];
  readonly keys = new Set<string>();
  beforeGet: () => unknown = () => {};
  beforeSet: (next: string) => unknown = () => {};

  async get(key: string): Promise<string | null> {
    await this.beforeGet();
    return this.inner.get(key);
  }

  async compareAndSet(key: string, expected: string | null, next: string, ttlMs: number): Promise<boolean> {
    await this.beforeSet(next);
    this.keys.add(key);
    this.texts.push(next);
    return this.inner.compareAndSet(key, expected, next, ttlMs);
  }
}

/** True for the write that ends a lease by leaving new tokens. */
export const leavesTokens = (text: string): boolean => {
  const { tokens, lease } = JSON.parse(text);
  return tokens !== null && lease === null;
};

export const never = new Promise<never>(() => {});
