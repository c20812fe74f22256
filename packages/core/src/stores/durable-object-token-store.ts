import type { TokenStore } from "../auth/token-store";
import type { AtomicStorage } from "./atomic-storage";
import { type TokenStoreOptions, tokenStore } from "./token-store";

/** The part of a `KaleidoscopeTokenObject` binding that the store uses. */
export interface TokenObjectNamespace {
  /** Returns the id of the object with this name. */
  idFromName(name: string): unknown;
  /** Returns a stub that reaches the object. */
  get(id: unknown): {
    fetch(
      url: string,
      init?: { method: string; body: string },
    ): Promise<{ ok: boolean; json(): Promise<unknown> }>;
  };
}

/**
 * Shares tokens between all isolates of a Worker, in every location, through a Durable Object: one refresh per
 * expiry. Bind `KaleidoscopeTokenObject` and pass its namespace.
 *
 * @throws InvalidArgumentError for an `encryptionKey` that is unset or malformed.
 *
 * @example
 * ```ts
 * import { KaleidoscopeClient } from "@kal/core";
 * import { durableObjectTokenStore, type TokenObjectNamespace } from "@kal/core/stores";
 * const clientOf = (env: { clientId: string; clientSecret: string; TOKENS: TokenObjectNamespace }) =>
 *   new KaleidoscopeClient({ ...env, tokenStore: durableObjectTokenStore(env.TOKENS) });
 * ```
 */
export function durableObjectTokenStore(
  namespace: TokenObjectNamespace,
  options: TokenStoreOptions = {},
): TokenStore {
  return tokenStore(new ObjectStorage(namespace), options);
}

class ObjectStorage implements AtomicStorage {
  readonly #namespace: TokenObjectNamespace;

  constructor(namespace: TokenObjectNamespace) {
    this.#namespace = namespace;
  }

  async get(key: string): Promise<string | null> {
    return ((await this.#ask(key)) as { text: string | null }).text;
  }

  async compareAndSet(key: string, expected: string | null, next: string, ttlMs: number): Promise<boolean> {
    const body = JSON.stringify({ expected, next, ttlMs });
    return ((await this.#ask(key, { method: "POST", body })) as { written: boolean }).written;
  }

  /** Creates a stub for each call, because a stub from one request cannot be used in another. */
  async #ask(key: string, init?: { method: string; body: string }): Promise<unknown> {
    const namespace = this.#namespace;
    const answer = await namespace.get(namespace.idFromName(key)).fetch("https://tokens/", init);
    if (!answer.ok) throw new Error("The token object refused; is KaleidoscopeTokenObject the class bound?");
    return answer.json();
  }
}
