import { Window } from "happy-dom";
import { describe, expect, it, vi } from "vitest";
import { fromPage, proxyOnFake } from "../../test/proxy-support";
import { type ApiProxyOptions, createApiProxy } from "./api-proxy";
import { readOnly } from "./read-only";
import { createTokenEndpoint } from "./token-endpoint";

const ada = { name: "Ada" };

describe("who may use the proxy", () => {
  it("neither handler is made without authorize", () => {
    const { client } = proxyOnFake();
    const options = { client, allow: readOnly } as unknown as ApiProxyOptions;
    expect(() => createApiProxy(options)).toThrow(/needs authorize/);
    expect(() => createTokenEndpoint(options)).toThrow(/needs authorize/);
  });

  it.each([false, null, undefined])("%s is a 401, and nothing is forwarded", async (verdict) => {
    const { visit, sent } = proxyOnFake({ allow: readOnly, authorize: async () => verdict });
    const answer = await visit("/api/kal/programs");
    expect([answer.status, (await answer.json()).code]).toEqual([401, "unauthorized"]);
    expect(sent()).toEqual([]);
  });

  it.each(["/login", 1, [[]]])("%s, which is no user, lets nobody in", async (verdict) => {
    const { visit, sent } = proxyOnFake({ allow: readOnly, authorize: () => verdict as never });
    expect((await visit("/api/kal/programs")).status).toBe(500);
    expect(sent()).toEqual([]);
  });

  it("a Response that it returns is sent unchanged", async () => {
    const authorize = () => new Response("come back on Monday", { status: 403 });
    const { visit, sent } = proxyOnFake({ allow: readOnly, authorize });
    expect(await (await visit("/api/kal/programs")).text()).toBe("come back on Monday");
    expect(sent()).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ["of another realm", () => new new Window().Response("no", { status: 403 })],
    [
      "whose realm is not known",
      () => Object.assign(Object.create(null), { status: 403, headers: new Headers() }),
    ],
    ["of an error, which has status 0", () => Response.error()],
  ])("a Response %s ends the request instead of passing for a user", async (_, make) => {
    const response = make();
    const onRequest = vi.fn();
    const options = { authorize: () => response as Response, onRequest };
    const { client, proxy, sent } = proxyOnFake({ ...options, allow: readOnly });
    expect(await proxy(fromPage("/api/kal/programs"))).toBe(response);
    const tokens = createTokenEndpoint({ ...options, client });
    expect(await tokens(fromPage("/api/kal-token", { method: "POST" }))).toBe(response);
    expect(sent()).toEqual([]);
    expect(onRequest).not.toHaveBeenCalled();
  });

  it("it is told what the request is about to do, and can decide by user and path", async () => {
    const authorize = vi.fn((request: Request, { path }: { path: string | null }) =>
      path === "/programs" && request.headers.get("cookie") === "user=ada" ? ada : false,
    );
    const { visit } = proxyOnFake({ allow: readOnly, authorize });
    expect((await visit("/api/kal/programs", { headers: { cookie: "user=ada" } })).status).toBe(200);
    expect((await visit("/api/kal/activities", { headers: { cookie: "user=ada" } })).status).toBe(401);
    expect(authorize.mock.calls[1]?.[1]).toEqual({ method: "GET", path: "/activities" });
  });

  it("one that throws refuses the request and reveals nothing to the page", async () => {
    const error = new Error("password of the session database: hunter2");
    const onResponse = vi.fn();
    const authorize = () => {
      throw error;
    };
    const { visit, sent } = proxyOnFake({ allow: readOnly, authorize, onResponse });
    const answer = await visit("/api/kal/programs");
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("hunter2");
    expect(onResponse.mock.calls[0]?.[0]).toMatchObject({ status: 500, code: "proxy_error", error });
    expect(sent()).toEqual([]);
  });
});

describe("the audit hooks", () => {
  it("hear who does what before it happens, and how it ended", async () => {
    const onRequest = vi.fn();
    const onResponse = vi.fn();
    const { visit } = proxyOnFake({ allow: readOnly, authorize: () => ada, onRequest, onResponse });
    await visit("/api/kal/programs");
    expect(onRequest.mock.calls[0]?.[0]).toMatchObject({ user: ada, method: "GET", path: "/programs" });
    expect(onResponse.mock.calls[0]?.[0]).toMatchObject({
      user: ada,
      path: "/programs",
      status: 200,
      code: null,
    });
  });

  it("hear of refused requests too", async () => {
    const onResponse = vi.fn();
    const { visit } = proxyOnFake({ allow: [], onResponse });
    await visit("/api/kal/programs");
    expect(onResponse.mock.calls[0]?.[0]).toMatchObject({ user: null, status: 403, code: "not_allowed" });
  });

  it("a request that cannot be recorded does not happen", async () => {
    const onRequest = () => Promise.reject(new Error("the log is full"));
    const { visit, sent } = proxyOnFake({ allow: readOnly, onRequest });
    expect((await visit("/api/kal/programs")).status).toBe(500);
    expect(sent()).toEqual([]);
  });

  it("an answer is not lost because its record is", async () => {
    const onResponse = () => Promise.reject(new Error("the log is full"));
    const { visit } = proxyOnFake({ allow: readOnly, onResponse });
    expect((await visit("/api/kal/programs")).status).toBe(200);
  });
});
