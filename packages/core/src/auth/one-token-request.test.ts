import { afterEach, describe, expect, it, vi } from "vitest";
import { clientOnFake } from "../../test/support";
import type { KaleidoscopeClient } from "../client/kaleidoscope-client";

const uncached = { cache: "no-store" } as const;
const TOKEN_PATH = "/auth/oauth/token";

const call = (client: KaleidoscopeClient) => client.programs.getPrograms(uncached);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const together = (client: KaleidoscopeClient, calls: number) =>
  Promise.all(Array.from({ length: calls }, () => call(client)));

/** Spreads the calls over 80 ms: before, during and after the refresh. */
const staggered = (client: KaleidoscopeClient, calls: number) =>
  Promise.all(
    Array.from({ length: calls }, async (_, index) => {
      await wait((index * 80) / calls);
      return call(client);
    }),
  );

/** A client that has a token and never retries. */
async function signedIn() {
  const { client, fake } = clientOnFake({ maxRetries: 0 });
  await call(client);
  fake.faults.add({ when: { path: TOKEN_PATH }, latencyMs: 30 });
  return { client, fake };
}

/** `Promise.all` already verified that no call was rejected. */
const once = { client_credentials: 1, refresh_token: 1 };

afterEach(() => {
  vi.useRealTimers();
});

describe.each([2, 10, 100, 500])("%i calls", { timeout: 60_000 }, (calls) => {
  it("without a token send one token request", async () => {
    const { client, fake } = clientOnFake({ maxRetries: 0 });
    await together(client, calls);
    expect(fake.tokens.requests).toEqual({ client_credentials: 1, refresh_token: 0 });
  });

  describe.each([
    ["at once", together],
    ["one after another", staggered],
  ])("%s", (_when, make) => {
    it("with an expired token send one token request and all succeed without retries", async () => {
      const { client, fake } = await signedIn();
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 7_200_000 });
      await make(client, calls);
      expect(fake.tokens.requests).toEqual(once);
    });

    it("with a rejected token send one token request and all succeed without retries", async () => {
      const { client, fake } = await signedIn();
      fake.tokens.expireAll();
      await make(client, calls);
      expect(fake.tokens.requests).toEqual(once);
    });

    it("with a rejected token send one token request even if half of the 401s arrive late", async () => {
      const { client, fake } = await signedIn();
      fake.tokens.expireAll();
      fake.faults.add({ when: { path: "/programs" }, latencyMs: 300, skip: 1, times: calls / 2 });
      await make(client, calls);
      expect(fake.tokens.requests).toEqual(once);
      expect(fake.tokens.revokedFamilies).toBe(0);
    });
  });
});
