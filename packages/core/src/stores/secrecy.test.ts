import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { fleet, WatchedStorage } from "../../test/fleet";
import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { durableObjectTokenStore } from "./durable-object-token-store";
import { kvTokenStore } from "./kv-token-store";
import { memoryTokenStore } from "./memory-token-store";
import { type TokenStoreOptions, tokenStore } from "./token-store";

const KEY = Uint8Array.from({ length: 32 }, (_, index) => index);
const OTHER = new Uint8Array(32);
const base64 = btoa(String.fromCharCode(...KEY));
const decryptOnly = await crypto.subtle.importKey("raw", KEY, "AES-GCM", false, ["decrypt"]);
const hmac = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
const noStub = (): never => {
  throw new Error("not asked");
};
const imported = await crypto.subtle.importKey("raw", KEY, "AES-GCM", false, ["encrypt", "decrypt"]);

describe("keys in the store", () => {
  it("reveal neither the client id nor the server", async () => {
    const storage = new WatchedStorage();
    const { join, call } = fleet(storage);
    await call(join());
    expect([...storage.keys]).toEqual([expect.stringMatching(/^kal:tokens:[0-9a-f]{64}$/)]);
  });
});

describe("with an encryption key", () => {
  it("stores no readable token", async () => {
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

  it("rejects values stored under another key, and says why", async () => {
    const { fake, join, call, storage, warnings } = fleet(new WatchedStorage());
    await call(join({}, storage, { encryptionKey: KEY }));
    await call(join({}, storage, { encryptionKey: OTHER }));
    expect(fake.tokens.requests.client_credentials).toBe(2);
    expect(warnings.join()).toContain("encryptionKey");
  });

  it("rejects a value that was moved to another store key", async () => {
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

  describe.each<[string, (options: TokenStoreOptions) => unknown]>([
    ["any storage", (options) => tokenStore(new WatchedStorage(), options)],
    ["memory", memoryTokenStore],
    ["KV", (options) => kvTokenStore({ get: async () => null, put: async () => {} }, options)],
    ["a Durable Object", (options) => durableObjectTokenStore({ idFromName: noStub, get: noStub }, options)],
  ])("a store over %s", (_, make) => {
    it.each<[string, unknown]>([
      ["undefined", undefined],
      ["null", null],
      ["an empty text", ""],
      ["no bytes", new Uint8Array()],
      ["31 bytes", new Uint8Array(31)],
      ["16 numbers of 2 bytes", new Uint16Array(16)],
      ["a view of 32 bytes", new DataView(new ArrayBuffer(32))],
      ["a buffer of 32 bytes", new ArrayBuffer(32)],
      ["a list", Array(32).fill(1)],
      ["an object", {}],
      ["a short text", "short"],
      ["no base64", "%%%"],
      ["32 bytes in hex", "00".repeat(32)],
      ["a number", 0],
      ["false", false],
      ["a key that may only decrypt", decryptOnly],
      ["a key for something else", hmac],
    ])("refuses %s as a key at once", (_name, encryptionKey) => {
      const refusing = () => make({ encryptionKey } as TokenStoreOptions);
      expect(refusing).toThrow(InvalidArgumentError);
      expect(refusing).toThrow(/encryptionKey must be 32 bytes/);
    });

    it.each([
      ["a misspelled name", { encryptionkey: KEY }],
      ["a snake-case name", { encryption_key: KEY }],
      ["a short name", { key: KEY }],
      ["another option beside the key", { encryptionKey: KEY, secret: "s" }],
      ["a text instead of the options", base64],
      ["bytes instead of the options", KEY],
      ["a CryptoKey instead of the options", imported],
      ["null instead of the options", null],
    ])("refuses %s at once", (_name, options) => {
      const refusing = () => make(options as TokenStoreOptions);
      expect(refusing).toThrow(InvalidArgumentError);
      expect(refusing).toThrow(/encryptionKey/);
    });

    it("accepts bytes from another realm", () => {
      const encryptionKey = runInNewContext("new Uint8Array(32)") as Uint8Array;
      expect(() => make({ encryptionKey })).not.toThrow();
    });
  });

  it("copies the key, so wiping the original afterwards has no effect", async () => {
    const { fake, join, call, storage } = fleet(new WatchedStorage());
    const wiped = Buffer.from(KEY);
    const client = join({}, storage, { encryptionKey: wiped });
    wiped.fill(0);
    await call(client);
    await call(join({}, storage, { encryptionKey: KEY }));
    expect(fake.tokens.requests.client_credentials).toBe(1);
  });
});
