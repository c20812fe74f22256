import { describe, expect, it } from "vitest";
import {
  fromPage,
  IAP_TOKEN,
  recordingSend,
  SITE,
  TOKEN,
  type Visit,
  visible,
} from "../../test/proxy-support";
import { staticToken } from "../auth/token-source";
import { KaleidoscopeClient } from "../client/kaleidoscope-client";
import { type ApiProxyOptions, createApiProxy } from "./api-proxy";
import { readOnly } from "./read-only";

const SECRETS = [TOKEN, IAP_TOKEN, "upstream-cookie", "nginx", "internal-host"];

/** What a talkative upstream says beside its answer. */
const TELLTALE = {
  "content-type": "application/json",
  "set-cookie": "upstream-cookie=1",
  server: "nginx/1.2",
  via: "1.1 internal-host",
  "x-powered-by": "internal-host",
  "www-authenticate": `Bearer ${TOKEN}`,
  authorization: `Bearer ${IAP_TOKEN}`,
  "x-kal-authorization": `Bearer ${TOKEN}`,
  "access-control-allow-origin": "*",
  connection: "keep-alive, x-internal",
  "x-internal": "internal-host",
  link: "<https://internal-host/>; rel=preload",
};

function fortress(
  answer: () => Response = () => new Response("[]", { headers: TELLTALE }),
  options: Partial<ApiProxyOptions> = {},
  headers: Record<string, string> = {},
) {
  const upstream = recordingSend(answer);
  const client = new KaleidoscopeClient({
    url: "https://kal.test/v1",
    send: upstream.send,
    auth: staticToken(TOKEN),
    headers,
    iapToken: async () => IAP_TOKEN,
  });
  const proxy = createApiProxy({
    client,
    authorize: () => true,
    allow: readOnly,
    maxBodyBytes: 1000,
    ...options,
  });
  return { proxy, sent: upstream.sent, visit: (path: string, how?: Visit) => proxy(fromPage(path, how)) };
}

async function expectRefused(request: Request, options?: Partial<ApiProxyOptions>): Promise<Response> {
  const { proxy, sent } = fortress(undefined, options);
  const answer = await proxy(request);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(sent).toEqual([]);
  const seen = await visible(answer);
  for (const secret of SECRETS) expect(seen).not.toContain(secret);
  expect(await answer.clone().json()).toEqual({ code: expect.any(String), message: expect.any(String) });
  return answer;
}

const codeOf = async (answer: Response): Promise<string> => (await answer.clone().json()).code;

describe("paths that try to get out of the allow list", () => {
  it.each([
    "/api/kal/programs/../auth/oauth/token",
    "/api/kal/../../auth/oauth/token",
    "/api/kal/programs/%2e%2e/auth/oauth/token",
    "/api/kal/files/%2e%2e%2fauth%2foauth%2ftoken",
    "/api/kal/files/..%2f..%2fadmin",
    "/api/kal/files/%252e%252e%252fadmin",
    "/api/kal/files/%25252e%25252e",
    "/api/kal/files/..%5cadmin",
    "/api/kal/files/..\\admin",
    "/api/kal/files/%c0%ae%c0%ae",
    "/api/kal/files/%ef%bc%8e%ef%bc%8e",
    "/api/kal/files/a%00.csv",
    "/api/kal/files/a%0d%0aX-Injected:%201",
    "/api/kal/files/a%0aHost:%20evil.test",
    "/api/kal/files/a;jsessionid=1",
    "/api/kal/files/a%3fadmin=1",
    "/api/kal/files/a%23",
    "/api/kal/files/%",
    "/api/kal/files/.",
    "/api/kal/files/.env",
    "/api/kal//evil.test/programs",
    "/api/kal///evil.test",
    "/api/kal/\\\\evil.test",
    "/api/kal/https://evil.test/programs",
    "/api/kal/https:%2f%2fevil.test",
    "/api/kal/@evil.test/programs",
    "/api/kal/programs//",
    "/api/kal/programs/",
    "/api/kal/",
    "/api/kal",
    "/api/kalx/programs",
    "/API/KAL/programs",
    "/api/kal/PROGRAMS",
    "/api/kal/auth/oauth/token",
    "/api/kal/records/search/values",
  ])("%s", async (path) => {
    await expectRefused(fromPage(path));
  });

  it("an address without end", async () => {
    await expectRefused(fromPage(`/api/kal/files/${"a".repeat(40_000)}`));
  });

  it("an absolute-form target changes nothing about where the request goes", async () => {
    const { proxy, sent } = fortress();
    await proxy(
      new Request("http://evil.test/api/kal/programs", { headers: { "sec-fetch-site": "same-origin" } }),
    );
    expect(sent.map(({ url }) => url)).toEqual(["https://kal.test/v1/programs"]);
  });
});

describe("requests that another site sends", () => {
  const json = { "content-type": "application/json" };
  it.each<[string, string, Record<string, string>]>([
    ["a form post", "POST", { origin: "https://evil.test", "sec-fetch-site": "cross-site", ...json }],
    ["a read with cookies", "GET", { origin: "https://evil.test", "sec-fetch-site": "cross-site" }],
    ["an image or a script", "GET", { "sec-fetch-site": "cross-site" }],
    ["a subdomain's page", "GET", { origin: "https://x.app.test", "sec-fetch-site": "same-site" }],
    ["a sandboxed frame", "GET", { origin: "null", "sec-fetch-site": "cross-site" }],
    ["a browser that names only the origin", "GET", { origin: "https://evil.test", ...json }],
    ["an origin that only begins like ours", "GET", { origin: "https://app.test.evil.test", ...json }],
    ["a plain read of an old browser", "GET", {}],
    ["a write that says nothing of where it comes from", "PUT", json],
    ["a write out of the address bar", "POST", { "sec-fetch-site": "none", ...json }],
    ["headers that contradict each other", "POST", { origin: SITE, "sec-fetch-site": "cross-site", ...json }],
  ])("%s", async (_what, method, headers) => {
    const body = method === "GET" ? undefined : "{}";
    const request = new Request(`${SITE}/api/kal/programs`, { method, headers, body });
    const answer = await expectRefused(request, {
      allow: [...readOnly, { method: "POST", path: "/programs" }],
    });
    expect(await codeOf(answer)).toBe("cross_site");
  });

  it("the preflight of a foreign page gets no permission", async () => {
    const headers = { origin: "https://evil.test", "access-control-request-method": "POST" };
    const answer = await expectRefused(
      new Request(`${SITE}/api/kal/programs`, { method: "OPTIONS", headers }),
    );
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  it("an origin on the list may call, and is the only other one", async () => {
    const { proxy } = fortress(undefined, { allowedOrigins: ["https://lab.test"] });
    const from = (origin: string) =>
      proxy(new Request(`${SITE}/api/kal/programs`, { headers: { origin, "sec-fetch-site": "cross-site" } }));
    expect((await from("https://lab.test")).status).toBe(200);
    expect((await from("https://lab.test.evil.test")).status).toBe(403);
  });
});

describe("methods, bodies and headers that are not what they seem", () => {
  it.each(["x-http-method-override", "x-http-method", "x-method-override"])("%s", async (name) => {
    await expectRefused(fromPage("/api/kal/programs", { headers: { [name]: "DELETE" } }));
  });

  it("a method in the query", async () => {
    await expectRefused(fromPage("/api/kal/programs?_method=DELETE"));
  });

  it.each<[string, Record<string, string>]>([
    ["two lengths", { "content-length": "5, 50" }],
    ["a length beside chunks", { "content-length": "5", "transfer-encoding": "chunked" }],
    ["a negative length", { "content-length": "-1" }],
    ["a form's content type", { "content-type": "text/plain" }],
    ["a form's own content type", { "content-type": "application/x-www-form-urlencoded" }],
    ["no content type that it can name", { "content-type": "application/jsonp" }],
  ])("%s", async (_what, headers) => {
    const allow = [{ method: "POST", path: "/programs" }] as const;
    await expectRefused(fromPage("/api/kal/programs", { method: "POST", body: "{}", headers }), { allow });
  });

  it("cookies, credentials and forwarding headers stay behind, and what Connection names", async () => {
    const { visit, sent } = fortress();
    await visit("/api/kal/programs", {
      headers: {
        cookie: "session=1",
        authorization: "Bearer forged",
        "x-kal-authorization": "Bearer forged",
        "proxy-authorization": "Basic forged",
        "x-forwarded-for": "127.0.0.1",
        "x-forwarded-host": "evil.test",
        "x-real-ip": "127.0.0.1",
        forwarded: "for=127.0.0.1",
        host: "evil.test",
        via: "1.1 evil",
        upgrade: "websocket",
        te: "trailers",
        "x-goog-iap-jwt-assertion": "forged",
        connection: "keep-alive, x-request-id",
        "x-request-id": "page-7",
      },
    });
    expect(sent[0]?.headers).toEqual({
      "accept-encoding": "identity",
      accept: undefined,
      authorization: `Bearer ${IAP_TOKEN}`,
      "content-type": "application/json",
      "user-agent": expect.stringMatching(/^kal\//),
      "x-kal-authorization": `Bearer ${TOKEN}`,
    });
  });
});

describe("what comes down", () => {
  it("contains no cookie, credential or server name", async () => {
    const { visit } = fortress();
    const answer = await visit("/api/kal/programs");
    expect(answer.status).toBe(200);
    const seen = await visible(answer);
    for (const secret of SECRETS) expect(seen).not.toContain(secret);
    expect(answer.headers.get("cache-control")).toBe("private, no-store, no-transform");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it.each([
    "text/html",
    "image/svg+xml",
    "application/xhtml+xml",
    "text/xml",
    "text/javascript",
    "",
    "text/HTML ; x",
    "text/plain;x=,text/html",
    "text/plain, text/html",
    'application/json;x=",text/html',
    "image/png;,image/svg+xml",
  ])("active content (%s) is saved, never shown in the page's origin", async (type) => {
    const { visit } = fortress(() => {
      const answer = new Response("<script>alert(1)</script>", {
        headers: { "content-disposition": 'inline; filename="x.html"' },
      });
      if (type) answer.headers.set("content-type", type);
      else answer.headers.delete("content-type");
      return answer;
    });
    const answer = await visit("/api/kal/files/some-file");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="x.html"');
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  });

  it.each([400, 403, 409, 500, 502])(
    "an error %s that quotes the token does not reach the page",
    async (status) => {
      const said = JSON.stringify({ code: "x", message: `token ${TOKEN} on nginx`, stack: "internal-host" });
      const { visit } = fortress(() => new Response(said, { status, headers: TELLTALE }));
      const answer = await visit("/api/kal/programs");
      expect(answer.status).toBe(status);
      const seen = await visible(answer);
      for (const secret of SECRETS) expect(seen).not.toContain(secret);
    },
  );

  it.each([
    ["escaped slashes", (text: string) => JSON.stringify({ message: text }).replaceAll("/", "\\/")],
    ["escaped letters", (text: string) => `{"message":"${text.replaceAll("k", "\\u006b")}"}`],
    ["percent escapes", (text: string) => JSON.stringify({ message: encodeURIComponent(text) })],
    ["the code", (text: string) => JSON.stringify({ code: text })],
  ])(
    "an error that repeats what the server sent with %s is redacted, in pieces or at once",
    async (_how, write) => {
      const sentHeaders = { "x-api-key": "lab/key+k", cookie: "sid=lab-cookie/k" };
      for (const secret of [`Bearer ${TOKEN}`, `Bearer ${IAP_TOKEN}`, ...Object.values(sentHeaders)])
        for (const size of [1, 7, 1_000]) {
          const bytes = new TextEncoder().encode(write(`You sent ${secret} here.`));
          const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
            bytes.slice(at * size, (at + 1) * size),
          );
          const body = () =>
            new ReadableStream<Uint8Array>({
              start(controller) {
                for (const piece of pieces) controller.enqueue(piece);
                controller.close();
              },
            });
          const { visit } = fortress(
            () => new Response(body(), { status: 400, headers: { "x-request-id": secret } }),
            {},
            sentHeaders,
          );
          const seen = await visible(await visit("/api/kal/programs"));
          expect(seen).not.toMatch(/lab.{0,3}key|lab-cookie|of-the-server|%2F/);
        }
    },
  );

  it("an error keeps its words around a configured header", async () => {
    const { visit } = fortress(
      () => Response.json({ code: "bad_row", message: "Row 3 of lab-7-secret is wrong" }, { status: 400 }),
      {},
      { "x-lab": "lab-7-secret" },
    );
    const answer = await visit("/api/kal/programs");
    expect(await answer.json()).toEqual({ code: "bad_row", message: "Row 3 of [redacted] is wrong" });
  });

  it.each(["2", "10", "true", "bytes"])(
    "protocol headers are kept if a configured header is %j",
    async (value) => {
      const headers = {
        "accept-ranges": "bytes",
        "content-range": "bytes 0-2/10",
        etag: '"2-true"',
        "retry-after": "2",
        "content-disposition": 'attachment; filename="plate 2 true 10.csv"',
      };
      const { visit } = fortress(() => new Response("abc", { headers }), {}, { "x-tenant": value });
      const answer = await visit("/api/kal/programs");
      expect(Object.fromEntries(answer.headers)).toMatchObject(headers);
    },
  );

  it("the error of a file store, which quotes its signed URL, is not read", async () => {
    const signed = "https://files.test/f.csv?sig=signed-by-the-store";
    const upstream = recordingSend(({ url }) =>
      url.startsWith("https://kal.test")
        ? new Response(null, { status: 302, headers: { location: signed } })
        : Response.json({ code: "denied", message: signed }, { status: 403 }),
    );
    const client = new KaleidoscopeClient({
      url: "https://kal.test/v1",
      send: upstream.send,
      auth: staticToken(TOKEN),
    });
    const proxy = createApiProxy({ client, authorize: () => true, allow: readOnly });
    const answer = await proxy(fromPage("/api/kal/files/some-file"));
    expect(await answer.json()).toEqual({ code: "upstream_error", message: "Kaleidoscope answered 403." });
  });

  it("an error page of HTML becomes plain JSON", async () => {
    const { visit } = fortress(
      () => new Response("<h1>nginx</h1>", { status: 404, headers: { "content-type": "text/html" } }),
    );
    const answer = await visit("/api/kal/programs");
    expect(await answer.json()).toEqual({ code: "upstream_error", message: "Kaleidoscope answered 404." });
  });
});
