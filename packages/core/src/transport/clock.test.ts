import { afterEach, describe, expect, it, vi } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";
import type { TokenRenewal } from "../auth/token-store";
import type { Tokens } from "../auth/tokens";
import { KaleidoscopeClient } from "../client/kaleidoscope-client";
import { createTokenEndpoint } from "../proxy/index";
import { type AtomicStorage, kvTokenStore, memoryTokenStore, tokenStore } from "../stores/index";

const HOUR_MS = 3_600_000;
const realTime = Date.now;

afterEach(() => vi.restoreAllMocks());

function setClock(byMs: number): void {
  vi.spyOn(Date, "now").mockImplementation(() => realTime() + byMs);
}

describe("a clock that is set in the middle of a call", () => {
  it("does not extend the timeout", async () => {
    const { client } = clientAnswering(() => new Promise(() => {}), { maxRetries: 0 });
    const call = errorOf(client.programs.getPrograms({ timeoutMs: 40 }));
    setClock(-HOUR_MS);
    expect(await call).toMatchObject({ name: "TimeoutError", phase: "response" });
  });

  it("does not postpone the deadline", async () => {
    const { client } = clientAnswering(() => new Promise(() => {}));
    const call = errorOf(client.programs.getPrograms({ deadlineMs: 40, timeoutMs: 0, cache: "no-store" }));
    setClock(-HOUR_MS);
    expect(await call).toMatchObject({ name: "TimeoutError", phase: "deadline" });
  });

  it("does not end the call before its deadline", async () => {
    let calls = 0;
    const { client } = clientAnswering(() => {
      calls += 1;
      if (calls > 1) return Response.json([]);
      setClock(HOUR_MS);
      return new Response("", { status: 503, headers: { "retry-after": "0" } });
    });
    expect(await client.programs.getPrograms({ deadlineMs: 60_000 })).toEqual([]);
  });

  it("does not extend a wait for an import", async () => {
    const { client } = clientAnswering(() => Response.json({ id: "i", is_complete: false }));
    const wait = errorOf(client.imports.waitFor("i", { pollMs: 5, deadlineMs: 40 }));
    setClock(-HOUR_MS);
    expect(await wait).toMatchObject({ name: "TimeoutError", phase: "deadline" });
  });
});

/** A client whose tokens live for `seconds`, and the number of tokens it received. */
function clientWithTokens(seconds: number) {
  let given = 0;
  const client = new KaleidoscopeClient({
    clientId: "id",
    clientSecret: "secret",
    url: "https://kaleidoscope.test",
    cache: false,
    fetch: async (url) =>
      url.endsWith("/auth/oauth/token")
        ? Response.json({ access_token: `token-${++given}`, expires_in: seconds })
        : Response.json([]),
  });
  return { client, given: () => given };
}

/** Advances the monotonic clock only, as if the system clock had been set back by the same amount. */
function passUnseen(ms: number): void {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() + ms);
}

describe("a clock that is set back", () => {
  it("does not keep a cached read fresh", async () => {
    const { client, heard } = clientAnswering(() => Response.json([]));
    await client.programs.getPrograms();
    setClock(-HOUR_MS);
    await client.programs.getPrograms();
    expect(heard).toHaveLength(2);
    passUnseen(61_000);
    await client.programs.getPrograms();
    expect(heard).toHaveLength(3);
  });

  it("does not keep a token in use that has expired", async () => {
    const { client, given } = clientWithTokens(3_600);
    await client.programs.getPrograms();
    await client.programs.getPrograms();
    expect(given()).toBe(1);
    passUnseen(HOUR_MS);
    await client.programs.getPrograms();
    expect(given()).toBe(2);
    setClock(-HOUR_MS);
    await client.programs.getPrograms();
    expect(given()).toBe(3);
  });

  it("does not make a token endpoint report too long a lifetime", async () => {
    const { client } = clientWithTokens(3_600);
    const endpoint = createTokenEndpoint({ client, authorize: () => ({}) });
    const ask = async () => {
      const headers = { "sec-fetch-site": "same-origin", "content-type": "application/json" };
      const answer = await endpoint(new Request("https://app.test/token", { method: "POST", headers }));
      return ((await answer.json()) as { expires_in: number }).expires_in;
    };
    expect(await ask()).toBeGreaterThan(3_500);
    passUnseen(HOUR_MS / 3);
    expect(await ask()).toBeLessThan(2_400);
  });
});

describe("a token store", () => {
  const renewal = (obtain: () => Promise<Tokens>): TokenRenewal => ({
    identity: "id",
    stale: null,
    refused: false,
    timeoutMs: 1_000,
    logger: {},
    obtain,
  });
  const tokens = (accessToken: string): Tokens => {
    const now = Date.now();
    return {
      accessToken,
      refreshToken: null,
      obtainedAt: now,
      refreshAt: now + HOUR_MS / 2,
      expiresAt: now + HOUR_MS,
    };
  };
  const rows = (): AtomicStorage => {
    const values = new Map<string, string>();
    return {
      get: async (key) => values.get(key) ?? null,
      async compareAndSet(key, expected, next) {
        if ((values.get(key) ?? null) !== expected) return false;
        values.set(key, next);
        return true;
      },
    };
  };
  const kv = () => {
    const values = new Map<string, string>();
    return kvTokenStore({
      get: async (key) => values.get(key) ?? null,
      put: async (key, value) => void values.set(key, value),
    });
  };

  it.each([
    ["KV", kv],
    ["any storage", () => tokenStore(rows())],
  ])("hands out what a clock a little ahead has stored, but nothing from far ahead: %s", async (_, make) => {
    const store = make();
    const first = await store.renew(renewal(async () => tokens("first")));
    setClock(-5_000);
    expect(await store.renew(renewal(async () => tokens("second")))).toEqual(first);
    setClock(-HOUR_MS);
    expect(await store.renew(renewal(async () => tokens("third")))).toMatchObject({ accessToken: "third" });
  });

  it("in memory drops tokens stored before the clock was set back", async () => {
    const store = memoryTokenStore();
    await store.renew(renewal(async () => tokens("first")));
    setClock(-HOUR_MS);
    expect(await store.renew(renewal(async () => tokens("second")))).toMatchObject({ accessToken: "second" });
  });

  it("does not wait longer for a renewing process", async () => {
    const storage = rows();
    let finish = (_: Tokens) => {};
    const slow = new Promise<Tokens>((resolve) => {
      finish = resolve;
    });
    const obtaining = vi.fn(() => slow);
    const other = tokenStore(storage).renew(renewal(obtaining));
    await vi.waitFor(() => expect(obtaining).toHaveBeenCalled());
    const waiting = tokenStore(storage).renew(renewal(async () => tokens("mine")));
    setClock(-HOUR_MS);
    expect(await waiting).toMatchObject({ accessToken: "mine" });
    finish(tokens("late"));
    await other;
  });
});
