import { createFakeKaleidoscope } from "@kal/testing";
import { Redis } from "ioredis";
import { createClient } from "redis";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { KaleidoscopeClient, type NodeClientOptions } from "../client/client";
import { type RunningRedis, startRedis } from "../test-support/redis-server";
import { type IoRedisClient, type NodeRedisClient, redisTokenStore } from "./redis-token-store";

const uncached = { cache: "no-store" } as const;

let server: RunningRedis;
const closing: (() => unknown)[] = [];

const connect: Record<string, (url: string) => Promise<NodeRedisClient | IoRedisClient>> = {
  async redis(url) {
    const client = createClient({ url });
    client.on("error", () => {});
    await client.connect();
    closing.push(() => client.destroy());
    return client;
  },
  async ioredis(url) {
    const client = new Redis(url);
    client.on("error", () => {});
    closing.push(() => client.disconnect());
    return client;
  },
};

beforeAll(async () => {
  server = await startRedis();
});

afterAll(async () => {
  for (const close of closing) close();
  await server.stop();
});

/** Creates clients with separate connections, like those of different processes. */
function fleet() {
  const fake = createFakeKaleidoscope();
  const warnings: string[] = [];
  const join = (redis: NodeRedisClient | IoRedisClient, options: NodeClientOptions = {}) =>
    new KaleidoscopeClient({
      clientId: "demo",
      clientSecret: "demo",
      url: fake.url,
      fetch: fake.fetch,
      maxRetries: 0,
      logger: { warn: (message) => warnings.push(message) },
      tokenStore: redisTokenStore(redis),
      ...options,
    });
  const call = (client: KaleidoscopeClient) => client.programs.getPrograms(uncached);
  return { fake, join, call, warnings };
}

describe.each(Object.keys(connect))("redisTokenStore with %s", { timeout: 30_000 }, (library) => {
  const open = () => connect[library]?.(server.url) as Promise<NodeRedisClient | IoRedisClient>;

  beforeEach(async () => {
    const client = createClient({ url: server.url });
    await client.connect();
    await client.flushAll();
    await client.close();
  });

  it("requests one token for clients that start together, and refreshes it once after a 401", async () => {
    const { fake, join, call, warnings } = fleet();
    fake.faults.add({ when: { path: "/auth/oauth/token" }, latencyMs: 50 });
    const clients = await Promise.all([1, 2, 3, 4].map(async () => join(await open())));
    await Promise.all(clients.map(call));
    fake.tokens.expireAll();
    await Promise.all(clients.flatMap((client) => [call(client), call(client), call(client)]));
    expect(fake.tokens.requests).toEqual({ client_credentials: 1, refresh_token: 1 });
    expect(warnings).toEqual([]);
  });

  it("reuses a stored token in a process that starts later", async () => {
    const { fake, join, call } = fleet();
    await call(join(await open()));
    await call(join(await open()));
    expect(fake.tokens.requests.client_credentials).toBe(1);
  });

  it("expires stored tokens, and encrypts them if a key is set", async () => {
    const { join, call } = fleet();
    const redis = await open();
    const encryptionKey = new Uint8Array(32);
    await call(join(redis, { tokenStore: redisTokenStore(redis, { encryptionKey }) }));
    const look = await createClient({ url: server.url }).connect();
    const [key = ""] = await look.keys("*");
    const [text, seconds] = [await look.get(key), await look.ttl(key)];
    await look.close();
    expect(key).toMatch(/^kal:tokens:[0-9a-f]{64}$/);
    expect(text).toMatch(/^[A-Za-z0-9+/=]+$/);
    expect(seconds).toBeGreaterThan(3_600);
    expect(seconds).toBeLessThan(3_600 + 86_401);
  });

  it("logs a warning and continues with its own tokens if Redis goes down", async () => {
    const mortal = await startRedis();
    const { fake, join, call, warnings } = fleet();
    const redis = (await connect[library]?.(mortal.url)) as NodeRedisClient | IoRedisClient;
    const client = join(redis);
    await call(client);
    await mortal.stop();
    fake.tokens.expireAll();
    expect((await call(client)).length).toBeGreaterThan(0);
    expect(warnings.length).toBeGreaterThan(0);
    expect(fake.tokens.revokedFamilies).toBe(0);
  });
});
