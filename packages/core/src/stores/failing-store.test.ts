import { describe, expect, it } from "vitest";
import { fleet, leavesTokens, never, WatchedStorage } from "../../test/fleet";

const broken = () => {
  throw new Error("connect ECONNREFUSED redis://user:password@host");
};

describe.each([
  ["rejects", broken],
  ["never settles", () => never],
])("a store that %s", (_how, fail) => {
  it("on a read logs a warning, and the call succeeds", async () => {
    const storage = new WatchedStorage();
    const { join, call, warnings } = fleet(storage);
    storage.beforeGet = fail;
    expect((await call(join({ timeoutMs: 800 }))).length).toBeGreaterThan(0);
    expect(warnings).toEqual([expect.stringContaining("token store failed")]);
    expect(warnings.join()).not.toContain("password");
  });

  it("while taking the lease logs a warning, and its refresh token is not used", async () => {
    const storage = new WatchedStorage();
    const { fake, join, call, warnings } = fleet(storage);
    await call(join());
    fake.tokens.expireAll();
    storage.beforeSet = fail;
    expect((await call(join({ timeoutMs: 800 }))).length).toBeGreaterThan(0);
    expect(warnings).toHaveLength(1);
    expect(fake.tokens.requests).toEqual({ client_credentials: 2, refresh_token: 0 });
  });

  it("while storing the tokens logs a warning, and the next client still gets a token", async () => {
    const storage = new WatchedStorage();
    const { join, call, warnings } = fleet(storage);
    storage.beforeSet = (next) => (leavesTokens(next) ? fail() : undefined);
    expect((await call(join({ timeoutMs: 800 }))).length).toBeGreaterThan(0);
    expect(warnings).toHaveLength(1);
    storage.beforeSet = () => {};
    expect((await call(join({ timeoutMs: 800 }))).length).toBeGreaterThan(0);
  });
});

it("uses a store again after it recovers", async () => {
  const storage = new WatchedStorage();
  const { fake, join, call } = fleet(storage);
  const client = join();
  storage.beforeGet = broken;
  await call(client);
  storage.beforeGet = () => {};
  fake.tokens.expireAll();
  await call(client);
  await call(join());
  expect(fake.tokens.requests).toEqual({ client_credentials: 2, refresh_token: 0 });
});

it.each(["", "not json", "[]", "{}", '{"tokens":{"accessToken":1},"lease":7}'])(
  "replaces a value that is not a token record (%j)",
  async (text) => {
    const storage = new WatchedStorage();
    const { fake, join, call } = fleet(storage);
    await call(join());
    const [key = ""] = storage.keys;
    await storage.inner.compareAndSet(key, await storage.get(key), text, 60_000);
    await call(join());
    await call(join());
    expect(fake.tokens.requests.client_credentials).toBe(2);
  },
);
