import { describe, expect, it } from "vitest";
import { fleet, WatchedStorage } from "../../test/fleet";
import { kvTokenStore } from "./kv-token-store";
import { tokenStore } from "./token-store";

const KEY = Uint8Array.from({ length: 32 }, (_, index) => index);
const OTHER = new Uint8Array(32);
const base64 = btoa(String.fromCharCode(...KEY));
const imported = await crypto.subtle.importKey("raw", KEY, "AES-GCM", false, ["encrypt", "decrypt"]);

describe("keys in the store", () => {
  it("tell neither the client id nor the server", async () => {
    const storage = new WatchedStorage();
    const { join, call } = fleet(storage);
    await call(join());
    expect([...storage.keys]).toEqual([expect.stringMatching(/^kal:tokens:[0-9a-f]{64}$/)]);
  });
});

describe("with an encryption key", () => {
  it("no token is to be read in the store", async () => {
    const storage = new WatchedStorage();
    const { fake, join, call } = fleet(storage);
    const client = join({}, storage, { encryptionKey: KEY });
    await call(client);
    fake.tokens.expireAll();
    await call(client);
    expect(storage.texts.length).toBeGreaterThan(3);
    for (const text of storage.texts) {
      expect(text).toMatch(/^[A-Za-z0-9+/=]+$/);
      expect(atob(text)).not.toMatch(/Token|at_|rt_|lease/);
    }
  });

  it.each([
    ["the bytes", KEY],
    ["base64", base64],
    ["a CryptoKey", imported],
  ])("tokens are shared by all who have it, here as %s", async (_form, encryptionKey) => {
    const { fake, join, call, storage } = fleet(new WatchedStorage());
    await call(join({}, storage, { encryptionKey: KEY }));
    await call(join({}, storage, { encryptionKey }));
    expect(fake.tokens.requests.client_credentials).toBe(1);
  });

  it("those who have another cannot use what is stored, and are told why", async () => {
    const { fake, join, call, storage, warnings } = fleet(new WatchedStorage());
    await call(join({}, storage, { encryptionKey: KEY }));
    await call(join({}, storage, { encryptionKey: OTHER }));
    expect(fake.tokens.requests.client_credentials).toBe(2);
    expect(warnings.join()).toContain("encryptionKey");
  });

  it("a value that was moved to another key does not open", async () => {
    const storage = new WatchedStorage();
    const { fake, join, call } = fleet(storage);
    await call(join({}, storage, { encryptionKey: KEY }));
    const [key = ""] = storage.keys;
    const text = await storage.get(key);
    const elsewhere = { get: async () => text, compareAndSet: async () => true };
    await call(join({ url: `${fake.url}`, tokenStore: undefined }));
    const moved = tokenStore(elsewhere, { encryptionKey: KEY });
    const obtained = { accessToken: "new", refreshToken: null, refreshAt: 1, expiresAt: 1 };
    const renewal = {
      identity: "another",
      stale: null,
      refused: false,
      timeoutMs: 0,
      logger: {},
      obtain: async () => obtained,
    };
    expect(await moved.renew(renewal)).toBe(obtained);
  });

  it.each([new Uint8Array(31), "short", "%%%", ""])(
    "a key that is none (%j) is refused at once",
    (encryptionKey) => {
      const kv = { get: async () => null, put: async () => {} };
      expect(() => tokenStore(new WatchedStorage(), { encryptionKey })).toThrow(/32 bytes/);
      expect(() => kvTokenStore(kv, { encryptionKey })).toThrow(/32 bytes/);
    },
  );
});
