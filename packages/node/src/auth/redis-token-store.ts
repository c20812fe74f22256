import { type AtomicStorage, type TokenStore, type TokenStoreOptions, tokenStore } from "@kal/core/stores";

/** The part of a client from the `redis` package (node-redis 4 and newer) that this package uses. */
export interface NodeRedisClient {
  /** Returns the value of a key. */
  get(key: string): Promise<unknown>;
  /** Runs a script atomically. */
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** The part of a client from the `ioredis` package that this package uses. */
export interface IoRedisClient {
  /** Returns the value of a key. */
  get(key: string): Promise<unknown>;
  /** Runs a script atomically. */
  eval(script: string, keys: number, ...keysAndArguments: string[]): Promise<unknown>;
  /** Only ioredis has this member; node-redis does not. */
  defineCommand: unknown;
}

/** Redis runs a script atomically: no other command runs between the comparison and the write. */
const COMPARE_AND_SET = `
if (redis.call("GET", KEYS[1]) or "") ~= ARGV[1] then return 0 end
redis.call("SET", KEYS[1], ARGV[2], "PX", ARGV[3])
return 1`;

/**
 * Returns a token store that shares tokens between processes through Redis, so that all of them together refresh a token
 * once.
 *
 * Accepts a connected client of `redis` or `ioredis`, and never closes it. If Redis is down or loses its data, each client
 * continues with its own tokens.
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
    // A client may be configured to return bytes.
    return value === null || value === undefined ? null : String(value);
  }

  async compareAndSet(key: string, expected: string | null, next: string, ttlMs: number): Promise<boolean> {
    // Stored values are never empty, so an empty string can mean a missing key.
    const values = [expected ?? "", next, String(Math.ceil(ttlMs))];
    const client = this.#client;
    // The two clients expect the arguments of a script in different forms.
    const written =
      "defineCommand" in client
        ? await client.eval(COMPARE_AND_SET, 1, key, ...values)
        : await client.eval(COMPARE_AND_SET, { keys: [key], arguments: values });
    return Number(written) === 1;
  }
}
