import { type Middleware, staticToken } from "@kal/core";
import { describe, expect, it } from "vitest";
import { KaleidoscopeClient, type NodeClientOptions } from "../client/client";
import { listen, readBody } from "../test-support/listen";

/** The headers that `fetch` forbids to pages, and those that must not be sent twice. */
const FORBIDDEN = {
  "Accept-Charset": "utf-8",
  "Accept-Encoding": "identity",
  "Access-Control-Request-Headers": "x",
  "Access-Control-Request-Method": "GET",
  Connection: "close",
  "Content-Length": "1",
  Cookie: "a=1",
  Date: "Mon, 30 Nov 2026 00:00:00 GMT",
  DNT: "1",
  Expect: "100-continue",
  "Keep-Alive": "timeout=5",
  Origin: "https://app.test",
  Referer: "https://app.test/",
  "Proxy-Connection": "close",
  "Sec-Fetch-Site": "none",
  TE: "trailers",
  Trailer: "x-end",
  "Transfer-Encoding": "chunked",
  Upgrade: "websocket",
  Via: "1.1 proxy",
};

const setting =
  (headers: Record<string, string>): Middleware =>
  (request, next) =>
    next({ ...request, headers: { ...request.headers, ...headers } });

const places: [string, (headers: Record<string, string>) => [NodeClientOptions, object]][] = [
  ["the client", (headers) => [{ headers }, {}]],
  ["a call", (headers) => [{}, { headers }]],
  ["a middleware", (headers) => [{ middleware: [setting(headers)] }, {}]],
];

describe.each([
  ["fetch", { fetch: globalThis.fetch }],
  ["node:http", {}],
])("over %s", (_, sender) => {
  describe.each(places)("headers of %s", (_place, place) => {
    it.each(Object.entries(FORBIDDEN))("cannot break the framing of a request: %s", async (name, value) => {
      const heard: { method: string | undefined; body: string }[] = [];
      await using server = await listen(async (request, response) => {
        heard.push({ method: request.method, body: String(await readBody(request)) });
        response.end(JSON.stringify(request.method === "GET" ? [] : { id: "p", title: "ALK" }));
      });
      const [options, call] = place({ [name]: value });
      const auth = staticToken("t");
      const client = new KaleidoscopeClient({ url: server.url, auth, maxRetries: 0, ...sender, ...options });
      expect(await client.programs.createProgram("ALK", call)).toMatchObject({ id: "p" });
      expect(await client.programs.getPrograms(call)).toEqual([]);
      expect(heard.map(({ method, body }) => [method, body.length > 1])).toEqual([
        ["POST", true],
        ["GET", false],
      ]);
    });
  });
});

describe("headers that a server sends twice", () => {
  it.each([
    ["over fetch", { fetch: globalThis.fetch }],
    ["over node:http", {}],
  ])("have the same meaning %s", async (_, sender) => {
    let location: string[] = [];
    await using server = await listen((request, response) => {
      if (request.url === "/there") return void response.end("[]");
      response.writeHead(307, location.map((one) => ["Location", one]) as never).end();
    });
    const client = new KaleidoscopeClient({
      url: server.url,
      auth: staticToken("t"),
      cache: false,
      ...sender,
    });
    location = ["/there", "/there"];
    expect(await client.programs.getPrograms()).toEqual([]);
    location = ["/there", "/elsewhere"];
    await expect(client.programs.getPrograms()).rejects.toMatchObject({ name: "RedirectError" });
  });
});
