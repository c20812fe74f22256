import { demoIds } from "@kal/testing";
import { describe, expect, it, vi } from "vitest";
import { clientOnFake, errorOf } from "../../test/support";
import { KaleidoscopeClient } from "../client/kaleidoscope-client";

const fresh = { cache: "no-store" } as const;

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

  it("with a lifetime of ten minutes is not refreshed on every request", async () => {
    const { client, fake } = clientOnFake({}, { tokenLifetimeSeconds: 600 });
    for (let call = 0; call < 5; call++) await client.programs.getPrograms(fresh);
    expect(fake.tokens.requests).toEqual({ client_credentials: 1, refresh_token: 0 });
  });

  it("whose family was revoked is replaced with client credentials", async () => {
    const { client, fake } = clientOnFake();
    await client.programs.getPrograms(fresh);
    fake.tokens.revokeAll();
    await client.programs.getPrograms(fresh);
    expect(fake.tokens.requests).toEqual({ client_credentials: 2, refresh_token: 1 });
  });

  it("keeps its refresh token if the endpoint fails during the refresh", async () => {
    const { client, fake } = clientOnFake();
    await client.programs.getPrograms(fresh);
    fake.tokens.expireAll();
    fake.faults.add({ when: { path: "/auth/oauth/token" }, status: 503, retryAfter: 0 });
    await client.programs.getPrograms(fresh);
    expect(fake.tokens.issued).toEqual({ client_credentials: 1, refresh_token: 1 });
  });

  it("is never reused for a refresh if the response was lost", async () => {
    const { client, fake } = clientOnFake();
    await client.programs.getPrograms(fresh);
    fake.tokens.expireAll();
    fake.faults.add({ when: { path: "/auth/oauth/token" }, commitThenCut: true });
    await client.programs.getPrograms(fresh);
    expect(fake.tokens.revokedFamilies).toBe(0);
    expect(fake.tokens.issued).toEqual({ client_credentials: 2, refresh_token: 1 });
  });

  it("is never reused for a refresh if the response had no token", async () => {
    const { client, fake } = clientOnFake();
    await client.programs.getPrograms(fresh);
    fake.tokens.expireAll();
    fake.faults.add({ when: { path: "/auth/oauth/token" }, status: 200, body: "{}" });
    await client.programs.getPrograms(fresh);
    expect(fake.tokens.issued).toEqual({ client_credentials: 2, refresh_token: 0 });
  });

  it("is not reused by a later call if the response was lost and client credentials failed too", async () => {
    const { client, fake } = clientOnFake({ maxRetries: 0 });
    await client.programs.getPrograms(fresh);
    fake.tokens.expireAll();
    fake.faults.add({ when: { path: "/auth/oauth/token" }, commitThenCut: true });
    fake.faults.add({ when: { path: "/auth/oauth/token" }, status: 503 });
    expect(await errorOf(client.programs.getPrograms(fresh))).toMatchObject({ status: 503 });
    await client.programs.getPrograms(fresh);
    expect(fake.tokens.issued).toEqual({ client_credentials: 2, refresh_token: 1 });
    expect(fake.tokens.revokedFamilies).toBe(0);
  });

  it("throws an UnauthorizedError if the server rejects it right after a refresh", async () => {
    const { client, fake } = clientOnFake();
    fake.faults.add({ when: { path: "/programs" }, status: 401, times: 2 });
    expect(await errorOf(client.programs.getPrograms(fresh))).toMatchObject({
      name: "UnauthorizedError",
      status: 401,
    });
    expect(fake.requests.filter(({ path }) => path === "/programs")).toHaveLength(2);
  });

  it("that was rejected for a stream upload is not used for the next call", async () => {
    const { client, fake } = clientOnFake();
    const upload = () =>
      client.records.createRecordValueFile(
        demoIds.records.compound(1),
        demoIds.dataFields.spectrum,
        "nmr.csv",
        new Blob(["ppm"]).stream(),
        "text/csv",
      );
    await upload();
    fake.tokens.expireAll();
    expect(await errorOf(upload())).toMatchObject({ status: 401, retryable: false });
    expect(await upload()).not.toBeNull();
  });

  it("is requested once by all waiting calls after the requesting call died", async () => {
    const { client, fake } = clientOnFake({ timeoutMs: 0 });
    fake.faults.add({ when: { path: "/auth/oauth/token" }, latencyMs: Number.POSITIVE_INFINITY });
    // A Worker's canceled request also loses its timers.
    const alive = vi.spyOn(globalThis, "setInterval").mockReturnValue(0 as never);
    void client.programs.getPrograms(fresh);
    await vi.waitFor(() => expect(fake.tokens.requests.client_credentials + fake.requests.length).toBe(1));
    alive.mockRestore();
    const first = client.programs.getPrograms(fresh);
    await new Promise((wait) => setTimeout(wait, 200));
    await Promise.all([first, client.programs.getPrograms(fresh)]);
    expect(fake.requests.filter(({ path }) => path === "/auth/oauth/token")).toHaveLength(2);
  });

  it("still reaches the other waiting calls if one of them aborts", async () => {
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

describe("Google IAP", () => {
  it("receives its own token on every request, token requests included, beside Kaleidoscope's token", async () => {
    const seen: (string | null)[][] = [];
    const { client, fake } = clientOnFake({
      iapToken: async () => "iap",
      fetch: async (url, init) => {
        const headers = new Headers(init.headers);
        seen.push([headers.get("authorization"), headers.get("x-kal-authorization")]);
        return fake.fetch(url, init);
      },
    });
    await client.programs.getPrograms(fresh);
    expect(seen).toEqual([
      ["Bearer iap", null],
      ["Bearer iap", expect.stringMatching(/^Bearer /)],
    ]);
  });

  it("fails the call with its own error if it returns no token", async () => {
    const iapToken = () => Promise.reject(new RangeError("no default credentials"));
    const { client } = clientOnFake({ iapToken });
    expect(await errorOf(client.programs.getPrograms(fresh))).toBeInstanceOf(RangeError);
  });
});

describe("without credentials", () => {
  it.each([
    [{}, "clientId and clientSecret were"],
    [{ clientId: "x" }, "clientSecret was"],
    [{ clientSecret: "x" }, "clientId was"],
  ])("%j throws an error that names the missing option before any request is sent", (options, missing) => {
    expect(() => new KaleidoscopeClient(options)).toThrow(new RegExp(`No ${missing} given`));
  });
});
