import { describe, expect, it } from "vitest";
import { clientOnFake, errorOf } from "../../test/support";
import { KaleidoscopeClient } from "../client";

const fresh = { cache: "no-store" } as const;

describe("500 calls at once", () => {
  const many = (client: KaleidoscopeClient) =>
    Promise.all(Array.from({ length: 500 }, () => client.programs.getPrograms(fresh)));

  it("make one token request when there is no token", async () => {
    const { client, fake } = clientOnFake();
    await many(client);
    expect(fake.tokens.requests).toEqual({ client_credentials: 1, refresh_token: 0 });
  });

  it("make one token request when the token is refused, with retries off too", async () => {
    const { client, fake } = clientOnFake({ maxRetries: 0 });
    await client.programs.getPrograms(fresh);
    fake.tokens.expireAll();
    await many(client);
    expect(fake.tokens.requests).toEqual({ client_credentials: 1, refresh_token: 1 });
    expect(fake.tokens.revokedFamilies).toBe(0);
  });
});

describe.each([2, 10, 100])("%i calls, each a little later than the one before", (calls) => {
  it("make one token request when the token is refused", async () => {
    const { client, fake } = clientOnFake({ maxRetries: 0 });
    await client.programs.getPrograms(fresh);
    fake.tokens.expireAll();
    fake.faults.add({ when: { path: "/auth/oauth/token" }, latencyMs: 30 });
    const staggered = Array.from({ length: calls }, async (_, index) => {
      await new Promise((wait) => setTimeout(wait, index * (60 / calls)));
      return client.programs.getPrograms(fresh);
    });
    await Promise.all(staggered);
    expect(fake.tokens.requests.refresh_token).toBe(1);
    expect(fake.tokens.requests.client_credentials).toBe(1);
  });
});

describe("a token", () => {
  it("that expired by the clock is refreshed once, and the refresh token rotates", async () => {
    let now = Date.now();
    const { client, fake } = clientOnFake({}, { clock: { now: () => now }, tokenLifetimeSeconds: 3_600 });
    await client.programs.getPrograms(fresh);
    now += 4_000_000;
    await client.programs.getPrograms(fresh);
    now += 4_000_000;
    await client.programs.getPrograms(fresh);
    expect(fake.tokens.requests).toEqual({ client_credentials: 1, refresh_token: 2 });
    expect(fake.tokens.revokedFamilies).toBe(0);
  });

  it("that lives ten minutes is not refreshed at every request", async () => {
    const { client, fake } = clientOnFake({}, { tokenLifetimeSeconds: 600 });
    for (let call = 0; call < 5; call++) await client.programs.getPrograms(fresh);
    expect(fake.tokens.requests).toEqual({ client_credentials: 1, refresh_token: 0 });
  });

  it("whose family was revoked is replaced through client credentials", async () => {
    const { client, fake } = clientOnFake();
    await client.programs.getPrograms(fresh);
    fake.tokens.revokeAll();
    await client.programs.getPrograms(fresh);
    expect(fake.tokens.requests).toEqual({ client_credentials: 2, refresh_token: 1 });
  });

  it("is not lost when the endpoint fails while it is refreshed", async () => {
    const { client, fake } = clientOnFake();
    await client.programs.getPrograms(fresh);
    fake.tokens.expireAll();
    fake.faults.add({ when: { path: "/auth/oauth/token" }, status: 503, retryAfter: 0 });
    await client.programs.getPrograms(fresh);
    expect(fake.tokens.issued).toEqual({ client_credentials: 1, refresh_token: 1 });
  });

  it("of unknown fate is never presented again", async () => {
    const { client, fake } = clientOnFake();
    await client.programs.getPrograms(fresh);
    fake.tokens.expireAll();
    fake.faults.add({ when: { path: "/auth/oauth/token" }, commitThenCut: true });
    await client.programs.getPrograms(fresh);
    expect(fake.tokens.revokedFamilies).toBe(0);
    expect(fake.tokens.issued).toEqual({ client_credentials: 2, refresh_token: 1 });
  });

  it("still refused when fresh is an error that says so", async () => {
    const { client, fake } = clientOnFake();
    fake.faults.add({ when: { path: "/programs" }, status: 401, times: 2 });
    expect(await errorOf(client.programs.getPrograms(fresh))).toMatchObject({
      name: "UnauthorizedError",
      status: 401,
    });
    expect(fake.requests.filter(({ path }) => path === "/programs")).toHaveLength(2);
  });

  it("is asked for by those who stay when one who waits gives up", async () => {
    const { client, fake } = clientOnFake();
    fake.faults.add({ when: { path: "/auth/oauth/token" }, latencyMs: 60 });
    const controller = new AbortController();
    const leaving = errorOf(client.programs.getPrograms({ ...fresh, signal: controller.signal }));
    const staying = client.programs.getPrograms(fresh);
    setTimeout(() => controller.abort(new Error("gone")), 10);
    expect((await leaving).message).toBe("gone");
    expect((await staying).length).toBeGreaterThan(0);
    expect(fake.tokens.requests.client_credentials).toBe(1);
  });
});

describe("without credentials", () => {
  it.each([
    [{}, "clientId and clientSecret"],
    [{ clientId: "x" }, "clientSecret"],
    [{ clientSecret: "x" }, "clientId"],
  ])("%j names what is missing, before anything is sent", (options, missing) => {
    expect(() => new KaleidoscopeClient(options)).toThrow(new RegExp(`No ${missing} was given`));
  });
});
