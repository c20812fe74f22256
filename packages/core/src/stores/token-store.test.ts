import { describe, expect, it } from "vitest";
import { fleet, leavesTokens, never, uncached, WatchedStorage } from "../../test/fleet";

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe("clients on one store", { timeout: 20_000 }, () => {
  it.each([2, 8, 30])("that start together send one token request (%i clients)", async (count) => {
    const { fake, join, call } = fleet();
    fake.faults.add({ when: { path: "/auth/oauth/token" }, latencyMs: 50 });
    const answers = await Promise.all(many(count, () => call(join())));
    expect(answers.every((programs) => programs.length > 0)).toBe(true);
    expect(fake.tokens.requests).toEqual({ client_credentials: 1, refresh_token: 0 });
  });

  it("refresh once if the server rejects all of them at the same time, and share the rotated refresh token", async () => {
    const { fake, join, call } = fleet();
    const clients = many(8, () => join());
    await Promise.all(clients.map(call));
    for (let expiry = 1; expiry <= 3; expiry++) {
      fake.tokens.expireAll();
      await Promise.all(clients.flatMap((client) => many(10, () => call(client))));
      expect(fake.tokens.requests).toEqual({ client_credentials: 1, refresh_token: expiry });
    }
    expect(fake.tokens.revokedFamilies).toBe(0);
  });

  it("refresh once when the token expires by the clock", async () => {
    let now = Date.now();
    const { fake, join, call } = fleet(undefined, { clock: { now: () => now }, tokenLifetimeSeconds: 60 });
    const clients = many(4, () => join());
    await Promise.all(clients.map(call));
    now += 120_000;
    await Promise.all(clients.map(call));
    expect(fake.tokens.requests).toEqual({ client_credentials: 1, refresh_token: 1 });
  });

  it("share one request with client credentials if the token family was revoked", async () => {
    const { fake, join, call } = fleet();
    const clients = many(4, () => join());
    await Promise.all(clients.map(call));
    fake.tokens.revokeAll();
    await Promise.all(clients.map(call));
    expect(fake.tokens.requests).toEqual({ client_credentials: 2, refresh_token: 1 });
  });

  it("do not share tokens if their credentials or servers differ", async () => {
    const storage = new WatchedStorage();
    const { fake, join, call } = fleet(storage);
    await call(join());
    await call(join({ url: `${fake.url}/`, clientId: "demo" }));
    expect(storage.keys.size).toBe(1);
    await call(join({ clientId: "other" })).catch(() => {});
    expect(storage.keys.size).toBe(2);
  });
});

describe("a client that dies", { timeout: 20_000 }, () => {
  it("between refreshing and storing leaves no refresh token for others to reuse", async () => {
    const storage = new WatchedStorage();
    const { fake, join, call } = fleet(storage);
    await call(join());
    const mortal = join({}, { get: (key) => storage.get(key), compareAndSet: (...args) => dyingSet(args) });
    const dyingSet = async (args: Parameters<WatchedStorage["compareAndSet"]>) => {
      if (leavesTokens(args[2])) return never;
      return storage.compareAndSet(...args);
    };
    await call(mortal);
    fake.tokens.expireAll();
    const alive = many(3, () => join({ timeoutMs: 1_500 }));
    const death = call(mortal);
    await new Promise((wait) => setTimeout(wait, 50));
    await Promise.all(alive.map(call));
    await death;
    expect(fake.tokens.requests).toEqual({ client_credentials: 2, refresh_token: 1 });
    expect(fake.tokens.revokedFamilies).toBe(0);
  });

  it("is not presumed dead while it is only slow", async () => {
    const { fake, join, call } = fleet();
    fake.faults.add({ when: { path: "/auth/oauth/token" }, latencyMs: 2_000 });
    await Promise.all(many(4, () => call(join({ timeoutMs: 4_000 }))));
    expect(fake.tokens.requests.client_credentials).toBe(1);
  });
});

describe("a client that was presumed dead", () => {
  it("does not overwrite its successor's tokens", async () => {
    const storage = new WatchedStorage();
    const { fake, join, call } = fleet(storage);
    let wake: () => void = () => {};
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const frozen = join(
      { timeoutMs: 60_000 },
      {
        get: (key) => storage.get(key),
        async compareAndSet(key, expected, next, ttlMs) {
          // Delay everything after it took the lease, heartbeats included.
          if (expected !== null) await asleep;
          return storage.compareAndSet(key, expected, next, ttlMs);
        },
      },
    );
    const late = call(frozen);
    await new Promise((wait) => setTimeout(wait, 20));
    await call(join({ timeoutMs: 900 }));
    const stored = storage.texts.at(-1);
    wake();
    expect((await late).length).toBeGreaterThan(0);
    const [key = ""] = storage.keys;
    expect(await storage.get(key)).toBe(stored);
    expect(fake.tokens.requests.client_credentials).toBe(2);
  });
});

describe("the endpoint", () => {
  it("that fails during the refresh does not use up the refresh token", async () => {
    const { fake, join, call } = fleet();
    await call(join());
    fake.tokens.expireAll();
    fake.faults.add({ when: { path: "/auth/oauth/token" }, status: 503 });
    await expect(call(join())).rejects.toMatchObject({ name: "AuthenticationError", status: 503 });
    await call(join());
    expect(fake.tokens.issued).toEqual({ client_credentials: 1, refresh_token: 1 });
  });

  it("whose response is lost never receives that refresh token again", async () => {
    const { fake, join, call } = fleet();
    await call(join());
    fake.tokens.expireAll();
    fake.faults.add({ when: { path: "/auth/oauth/token" }, commitThenCut: true });
    await Promise.all(many(3, () => call(join())));
    expect(fake.tokens.issued).toEqual({ client_credentials: 2, refresh_token: 1 });
    expect(fake.tokens.revokedFamilies).toBe(0);
  });
});

it("without a store, clients do not share tokens", async () => {
  const { fake, join } = fleet();
  const lone = () => join({ tokenStore: undefined }).programs.getPrograms(uncached);
  await Promise.all([lone(), lone()]);
  expect(fake.tokens.requests.client_credentials).toBe(2);
});
