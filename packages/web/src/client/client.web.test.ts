import { describe, expect, expectTypeOf, it } from "vitest";
import { errorOf, SITE, site } from "../../test/page";
import { ForbiddenError, InvalidArgumentError, KaleidoscopeError, ProgramsService } from "../index";
import { KaleidoscopeClient } from "./client";
import { createClient } from "./create-client";
import type { WebClientOptions } from "./options";

describe("behind a proxy", () => {
  it("sends calls to the page's own server without credentials", async () => {
    const { behindProxy, asked } = site();
    expect((await behindProxy.programs.getPrograms()).length).toBeGreaterThan(0);
    expect(asked).toEqual([
      { url: `${SITE}/api/kal/programs`, method: "GET", headers: { "content-type": "application/json" } },
    ]);
  });

  it("resolves a relative address against the page, and uses an absolute one unchanged", async () => {
    const { clientWith, asked } = site();
    await errorOf(clientWith({ proxyUrl: "kal/" }).programs.getPrograms());
    await errorOf(clientWith({ proxyUrl: "https://other.test/kal" }).programs.getPrograms());
    expect(asked.map(({ url }) => url)).toEqual([
      `${SITE}/lab/kal/programs`,
      "https://other.test/kal/programs",
    ]);
  });

  it("throws ForbiddenError for a call that the proxy does not allow", async () => {
    const { behindProxy } = site([]);
    const error = await errorOf(behindProxy.programs.getPrograms());
    expect(error).toBeInstanceOf(ForbiddenError);
    expect(error.message).toContain("allow list");
  });

  it("makes one token request, on the server, for 50 concurrent calls", async () => {
    const { clientWith, fake } = site();
    const client = clientWith({ proxyUrl: "/api/kal", cache: false });
    await Promise.all(Array.from({ length: 50 }, () => client.activities.getActivities()));
    expect(fake.tokens.requests).toEqual({ client_credentials: 1, refresh_token: 0 });
  });
});

describe("with a token endpoint", () => {
  it("sends calls to Kaleidoscope with a token that was requested once", async () => {
    const { clientWith, asked, fake } = site();
    const client = clientWith({ tokenUrl: "/api/kal-token", url: fake.url, cache: false });
    await Promise.all(Array.from({ length: 50 }, () => client.programs.getPrograms()));
    expect(asked.filter(({ url }) => url === `${SITE}/api/kal-token`)).toHaveLength(1);
    expect(asked).toHaveLength(51);
    expect(fake.tokens.requests.client_credentials).toBe(1);
  });

  it("sends only the token's header and headers that may cross origins", async () => {
    const { withTokens, asked } = site();
    await withTokens.programs.getPrograms();
    expect(asked.map(({ headers }) => Object.keys(headers).sort())).toEqual([
      ["content-type"],
      ["content-type", "x-kal-authorization"],
    ]);
  });

  it("shares the token with derived clients", async () => {
    const { withTokens, fake } = site();
    await withTokens.programs.getPrograms();
    await withTokens.withOptions({ timeoutMs: 5000 }).activities.getActivities();
    expect(fake.tokens.requests.client_credentials).toBe(1);
  });
});

describe("secrets", () => {
  const withSecret = { proxyUrl: "/api/kal", clientId: "id", clientSecret: "secret" };

  it.each([
    withSecret,
    { tokenUrl: "/t", clientSecret: "secret" },
    { clientId: "id", clientSecret: "secret" },
  ])("are rejected without being quoted (%#)", (options) => {
    const make = () => new KaleidoscopeClient(options as unknown as WebClientOptions);
    expect(make).toThrow(InvalidArgumentError);
    expect(make).toThrow(/does not accept clientId or clientSecret/);
    expect(make).not.toThrow(/"secret"/);
  });

  it("are rejected even with dangerouslyAllowBrowser", () => {
    const options = { ...withSecret, dangerouslyAllowBrowser: true } as unknown as WebClientOptions;
    expect(() => new KaleidoscopeClient(options)).toThrow(/does not accept clientId/);
  });

  it("are rejected by the compiler", () => {
    expectTypeOf<{ proxyUrl: string }>().toExtend<WebClientOptions>();
    expectTypeOf<{ tokenUrl: string; url: string }>().toExtend<WebClientOptions>();
    expectTypeOf<{ proxyUrl: string; clientSecret: string }>().not.toExtend<WebClientOptions>();
    expectTypeOf<{ proxyUrl: string; tokenUrl: string }>().not.toExtend<WebClientOptions>();
    expectTypeOf<{ clientId: string; clientSecret: string }>().not.toExtend<WebClientOptions>();
  });

  it.each([{}, { proxyUrl: "/a", tokenUrl: "/b" }])(
    "require exactly one of proxyUrl and tokenUrl (%j)",
    (options) => {
      expect(() => new KaleidoscopeClient(options as unknown as WebClientOptions)).toThrow(/exactly one/);
    },
  );
});

describe("createClient", () => {
  it("has only the chosen services, behind the proxy", async () => {
    const { asked } = site();
    const fetch = async (url: string, init: RequestInit) => {
      asked.push({ url, method: init.method ?? "GET", headers: {} });
      return Response.json([]);
    };
    const client = createClient({ proxyUrl: "/api/kal", fetch, services: { programs: ProgramsService } });
    expect(await client.programs.getPrograms()).toEqual([]);
    expect(asked[0]?.url).toBe(`${SITE}/api/kal/programs`);
    expect(client).not.toHaveProperty("records");
  });

  it("rejects secrets", () => {
    const options = { clientId: "id", clientSecret: "s", services: {} } as unknown as WebClientOptions & {
      services: object;
    };
    expect(() => createClient(options)).toThrow(/does not accept clientId/);
  });
});

it("throws errors of the same family as core", async () => {
  const { behindProxy } = site([]);
  expect(KaleidoscopeError.is(await errorOf(behindProxy.programs.getPrograms()))).toBe(true);
});
