import { type AtomicStorage, type TokenStore, type TokenStoreOptions, tokenStore } from "@kal/core/stores";

/** What is needed of a client of the `redis` package (node-redis 4 and newer). */
export interface NodeRedisClient {
  /** The value under a key. */
  get(key: string): Promise<unknown>;
  /** Runs a script in one step. */
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** What is needed of a client of the `ioredis` package. */
export interface IoRedisClient {
  /** The value under a key. */
  get(key: string): Promise<unknown>;
  /** Runs a script in one step. */
  eval(script: string, keys: number, ...keysAndArguments: string[]): Promise<unknown>;
  /** Tells ioredis from node-redis. */
  defineCommand: unknown;
}

/** Both are one step for Redis: nothing runs between the comparison and the write. */
const COMPARE_AND_SET = `
if (redis.call("GET", KEYS[1]) or "") ~= ARGV[1] then return 0 end
redis.call("SET", KEYS[1], ARGV[2], "PX", ARGV[3])
return 1`;

/**
 * Shares tokens between processes through Redis: one refresh per expiry for all of them.
 *
 * Takes a connected client of `redis` or `ioredis`, which stays yours to close. If Redis is down or forgets, each
 * client goes on with tokens of its own.
 *
 * @throws InvalidArgumentError for an `encryptionKey` that is unset or malformed.
 *
 * @example
 * ```ts
 * import { KaleidoscopeClient, redisTokenStore } from "@kal/node";
 * import { Redis } from "ioredis";
 * const tokenStore = redisTokenStore(new Redis("redis://localhost:6379"));
 * const client = new KaleidoscopeClient({ tokenStore });
 * ```
 */
export function redisTokenStore(
  client: NodeRedisClient | IoRedisClient,
  options: TokenStoreOptions = {},
): TokenStore {
  return tokenStore(new RedisStorage(client), options);
}

class RedisStorage implements AtomicStorage {
  readonly #client: NodeRedisClient | IoRedisClient;

  constructor(client: NodeRedisClient | IoRedisClient) {
    this.#client = client;
  }

  async get(key: string): Promise<string | null> {
    const value = await this.#client.get(key);
    // A client may be set up to answer with bytes.
    return value === null || value === undefined ? null : String(value);
  }

  async compareAndSet(key: string, expected: string | null, next: string, ttlMs: number): Promise<boolean> {
    // Stored values are never empty, so the empty text can stand for none.
    const values = [expected ?? "", next, String(Math.ceil(ttlMs))];
    const client = this.#client;
    // Only ioredis lets scripts be defined at run time; the two take the arguments of a script differently.
    const written =
      "defineCommand" in client
        ? await client.eval(COMPARE_AND_SET, 1, key, ...values)
        : await client.eval(COMPARE_AND_SET, { keys: [key], arguments: values });
    return Number(written) === 1;
  }
}
