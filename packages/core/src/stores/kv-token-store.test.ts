import { describe, expect, it } from "vitest";
import { fleet } from "../../test/fleet";
import { kvTokenStore } from "./kv-token-store";

/** KV as another location sees it: writes become visible only after `settle`. */
function slowKv() {
  const seen = new Map<string, string>();
  const written = new Map<string, string>();
  return {
    texts: [] as string[],
    get: async (key: string) => seen.get(key) ?? null,
    async put(key: string, text: string) {
      this.texts.push(text);
      written.set(key, text);
    },
    settle() {
      for (const [key, text] of written) seen.set(key, text);
    },
  };
}

describe("a store in Workers KV", () => {
  it("saves the token request once the token has arrived", async () => {
    const kv = slowKv();
    const { fake, join, call } = fleet();
    await call(join({ tokenStore: kvTokenStore(kv) }));
    kv.settle();
    await call(join({ tokenStore: kvTokenStore(kv) }));
    expect(fake.tokens.requests).toEqual({ client_credentials: 1, refresh_token: 0 });
  });

  it("never holds a refresh token, so a propagation delay cannot revoke a token family", async () => {
    const kv = slowKv();
    const { fake, join, call } = fleet();
    const clients = [1, 2, 3].map(() => join({ tokenStore: kvTokenStore(kv) }));
    for (let expiry = 0; expiry < 3; expiry++) {
      await Promise.all(clients.map(call));
      kv.settle();
      fake.tokens.expireAll();
    }
    expect(fake.tokens.requests.refresh_token).toBe(0);
    expect(fake.tokens.revokedFamilies).toBe(0);
    expect(kv.texts.map((text) => JSON.parse(text).tokens.refreshToken)).not.toContainEqual(
      expect.any(String),
    );
  });

  it("replaces a stored token that the server rejected", async () => {
    const kv = slowKv();
    const { fake, join, call } = fleet();
    await call(join({ tokenStore: kvTokenStore(kv) }));
    kv.settle();
    fake.tokens.expireAll();
    await call(join({ tokenStore: kvTokenStore(kv) }));
    expect(fake.tokens.requests.client_credentials).toBe(2);
  });

  it("does not store tokens that live for less than a minute", async () => {
    const kv = slowKv();
    const { join, call } = fleet(undefined, { tokenLifetimeSeconds: 40 });
    await call(join({ tokenStore: kvTokenStore(kv) }));
    expect(kv.texts).toEqual([]);
  });

  it("logs a warning if it fails, and the call succeeds", async () => {
    const fail = async () => {
      throw new Error("KV is down");
    };
    const { join, call, warnings } = fleet();
    await call(join({ tokenStore: kvTokenStore({ get: fail, put: fail }) }));
    expect(warnings).toHaveLength(2);
  });
});
