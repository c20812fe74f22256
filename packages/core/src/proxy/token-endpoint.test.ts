import { describe, expect, it, vi } from "vitest";
import { fromPage, SITE, visible } from "../../test/proxy-support";
import { clientOnFake } from "../../test/support";
import { TokenEndpointSource } from "../auth/token-endpoint-source";
import { noToken, staticToken } from "../auth/token-source";
import { fetchSend } from "../transport/fetch-send";
import { createTokenEndpoint, type TokenEndpointOptions } from "./token-endpoint";

function endpointOnFake(options: Partial<TokenEndpointOptions> = {}) {
  const { client, fake } = clientOnFake({ maxRetries: 0 });
  return { client, fake, endpoint: createTokenEndpoint({ client, authorize: () => true, ...options }) };
}

const ask = (method = "POST", headers?: Record<string, string>) =>
  fromPage("/api/kal-token", { method, headers, body: method === "GET" ? undefined : "{}" });

describe("the token endpoint", () => {
  it("hands out an access token that works, and nothing else", async () => {
    const { endpoint, fake } = endpointOnFake();
    const answer = await endpoint(ask());
    const body = await answer.json();
    expect(Object.keys(body)).toEqual(["access_token", "expires_in"]);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    const headers = {
      "x-kal-authorization": `Bearer ${body.access_token}`,
      "content-type": "application/json",
    };
    expect((await fake.fetch(`${fake.url}/programs`, { headers })).status).toBe(200);
  });

  it("says how long the token is good for, less than it really is", async () => {
    const { endpoint } = endpointOnFake();
    const { expires_in } = await (await endpoint(ask())).json();
    expect(expires_in).toBeGreaterThan(3000);
    expect(expires_in).toBeLessThan(3600);
  });

  it("gives a token of unknown life for a minute only", async () => {
    const { client } = clientOnFake({ auth: staticToken("t") });
    const { endpoint } = endpointOnFake({ client });
    expect(await (await endpoint(ask())).json()).toEqual({ access_token: "t", expires_in: 60 });
  });

  it("feeds the token source of the browser package: 50 callers, one request", async () => {
    const { endpoint, fake } = endpointOnFake();
    const asked = vi.fn(async (url: string, init: RequestInit) =>
      endpoint(
        fromPage(new URL(url).pathname, {
          ...init,
          headers: init.headers as Record<string, string>,
        } as object),
      ),
    );
    const source = new TokenEndpointSource({
      url: `${SITE}/api/kal-token`,
      send: fetchSend(asked),
      headers: async () => ({}),
      timeoutMs: 1000,
      maxRetries: 0,
    });
    const tokens = await Promise.all(Array.from({ length: 50 }, () => source.get()));
    expect(new Set(tokens).size).toBe(1);
    expect(asked).toHaveBeenCalledOnce();
    expect(fake.tokens.requests.client_credentials).toBe(1);
  });

  it("replaces a token that a page has seen refused, once, and no other token", async () => {
    const { endpoint, fake } = endpointOnFake();
    const tokenFor = async (refused_token?: string) => {
      const request = fromPage("/api/kal-token", { method: "POST", body: JSON.stringify({ refused_token }) });
      return (await (await endpoint(request)).json()).access_token;
    };
    const first = await tokenFor();
    fake.tokens.revokeAll();
    expect(await tokenFor("some-other-token")).toBe(first);
    const second = await tokenFor(first);
    expect(second).not.toBe(first);
    expect(await tokenFor(first)).toBe(second);
    expect(await tokenFor(second)).toBe(second);
  });

  it.each(["GET", "PUT", "DELETE", "OPTIONS", "HEAD"])("refuses %s", async (method) => {
    const { endpoint } = endpointOnFake();
    const answer = await endpoint(fromPage("/api/kal-token", { method }));
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
  });

  it.each<[string, Record<string, string>]>([
    ["another site", { origin: "https://evil.test", "sec-fetch-site": "cross-site" }],
    ["a sandboxed frame", { origin: "null" }],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }],
  ])("refuses %s without asking for a token", async (_what, headers) => {
    const { endpoint, fake } = endpointOnFake();
    const answer = await endpoint(ask("POST", headers));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await visible(answer)).not.toContain("access_token");
    expect(fake.requests).toEqual([]);
  });

  it("refuses whom authorize refuses, and records whom it does not", async () => {
    const onRequest = vi.fn();
    const authorize = ({ headers }: Request) =>
      headers.get("cookie") === "user=ada" ? { name: "Ada" } : false;
    const { endpoint } = endpointOnFake({ authorize, onRequest });
    expect((await endpoint(ask())).status).toBe(401);
    expect((await endpoint(ask("POST", { cookie: "user=ada" }))).status).toBe(200);
    expect(onRequest).toHaveBeenCalledOnce();
    expect(onRequest.mock.calls[0]?.[0]).toMatchObject({ user: { name: "Ada" }, method: "POST", path: null });
  });

  it("does not reveal the server's credentials when they are refused", async () => {
    const { client } = clientOnFake({ clientSecret: "the-wrong-secret", maxRetries: 0 });
    const { endpoint } = endpointOnFake({ client });
    const answer = await endpoint(ask());
    expect(answer.status).toBe(502);
    expect(await visible(answer)).not.toMatch(/the-wrong-secret|demo|client/i);
  });

  it("has nothing to hand out where the client has no token", async () => {
    const { client } = clientOnFake({ auth: noToken });
    const { endpoint } = endpointOnFake({ client });
    expect((await endpoint(ask())).status).toBe(500);
  });
});
