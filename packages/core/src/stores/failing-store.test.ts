import { describe, expect, it } from "vitest";
import { fleet, leavesTokens, never, WatchedStorage } from "../../test/fleet";

const broken = () => {
  throw new Error("connect ECONNREFUSED redis://user:password@host");
};

describe.each([
  ["refuses", broken],
  ["is silent", () => never],
])("a store that %s", (_how, fail) => {
  it("when it is read costs a warning, not a call", async () => {
    const storage = new WatchedStorage();
    const { join, call, warnings } = fleet(storage);
    storage.beforeGet = fail;
    expect((await call(join({ timeoutMs: 800 }))).length).toBeGreaterThan(0);
    expect(warnings).toEqual([expect.stringContaining("token store failed")]);
    expect(warnings.join()).not.toContain("password");
  });

  it("when the lease is taken costs a warning, and the refresh token in it is left alone", async () => {
    const storage = new WatchedStorage();
    const { fake, join, call, warnings } = fleet(storage);
    await call(join());
    fake.tokens.expireAll();
    storage.beforeSet = fail;
    expect((await call(join({ timeoutMs: 800 }))).length).toBeGreaterThan(0);
    expect(warnings).toHaveLength(1);
    expect(fake.tokens.requests).toEqual({ client_credentials: 2, refresh_token: 0 });
  });

  it("when the tokens are stored costs a warning, and the next client goes on", async () => {
    const storage = new WatchedStorage();
    const { join, call, warnings } = fleet(storage);
    storage.beforeSet = (next) => (leavesTokens(next) ? fail() : undefined);
    expect((await call(join({ timeoutMs: 800 }))).length).toBeGreaterThan(0);
    expect(warnings).toHaveLength(1);
    storage.beforeSet = () => {};
    expect((await call(join({ timeoutMs: 800 }))).length).toBeGreaterThan(0);
  });
});

it("a store that comes back is used again", async () => {
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
  "a value that is no record (%j) is replaced",
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
