import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { allowed, startSite } from "./lib/site";
import { SECRET, startUpstream, TOKEN } from "./lib/upstream";

const page = ["Host: site.test", "Sec-Fetch-Site: same-origin", "Content-Type: application/json"];

/** A request as text. `Connection: close`, so that the end of the answer is the end of the connection. */
const request = (line: string, headers: string[] = [], body = "") =>
  [`${line} HTTP/1.1`, ...page, "Connection: close", ...headers, "", body].join("\r\n");

const read = (target: string, headers?: string[]) => request(`GET ${target}`, headers);
const write = (headers: string[], body: string) => request("PUT /api/kal/programs/p1", headers, body);

const inside = request("GET /api/kal/records");

/** Paths that somebody on the way could read as another one. */
const paths = [
  "/api/kal/../programs",
  "/api/kal/programs/../records",
  "/api/kal/programs/..",
  "/api/kal/./records",
  "/api/kal/%2e%2e/records",
  "/api/kal/programs/%2e%2e/records",
  "/api/kal/programs%2f..%2frecords",
  "/api/kal/activities/a%2frecords",
  "/api/kal/activities/a%5crecords",
  "/api/kal/activities/a\\records",
  "/api/kal/activities/%252e%252e",
  "/api/kal/activities/..;/records",
  "/api/kal/activities/a;jsessionid=1",
  "/api/kal/activities/%00",
  "/api/kal/activities/a%0d%0ax:y",
  "/api/kal/activities/a%3fb",
  "/api/kal/activities/a%23b",
  "/api/kal/activities/",
  "/api/kal/activities/search",
  "/api/kal/activities/SEARCH",
  "/api/kal//programs",
  "//api/kal/records",
  "/api/kal/programs/",
  "/api/kal/auth/oauth/token",
  "/api/kal/%61uth/oauth/token",
  "/API/KAL/records",
  "/api/kal/%ff",
  "/api/kal/%",
  "/api/kal/records#/programs",
  "/api/kal/records?/programs",
  "/api/kal/programs?_method=DELETE",
  "http://evil.test/api/kal/records",
  "http://evil.test@site.test/api/kal/records",
  "https://site.test:1/records",
  "*",
  "records",
  `/api/kal/activities/${"a".repeat(15_000)}/records`,
  "/api/kal/activities/\u00e9",
];

const attacks: Record<string, string> = {
  ...Object.fromEntries(paths.map((path) => [`GET ${path.slice(0, 60)}`, read(path)])),
  "a method that is not on the list": request("DELETE /api/kal/programs/p1"),
  "a method of its own": request("GETT /api/kal/programs"),
  TRACE: request("TRACE /api/kal/programs"),
  CONNECT: request("CONNECT site.test:443"),
  "another method by header": read("/api/kal/programs", ["X-HTTP-Method-Override: DELETE"]),
  "a foreign page": `GET /api/kal/programs HTTP/1.1\r\nHost: site.test\r\nOrigin: https://evil.test\r\nConnection: close\r\n\r\n`,
  "two hosts": read("/api/kal/records", ["Host: evil.test"]),
  "no host": "GET /api/kal/records HTTP/1.1\r\nConnection: close\r\n\r\n",
  "headers of sixty kilobytes": read("/api/kal/records", [`X-Long: ${"a".repeat(60_000)}`]),
  "a thousand headers": read(
    "/api/kal/records",
    Array.from({ length: 1000 }, (_, at) => `X-${at}: y`),
  ),
  "a line folded into two": read("/api/kal/records", ["X-Folded: a\r\n b: c"]),
  "a bare line feed in a header": read("/api/kal/records", ["X-Bare: a\nAuthorization: Bearer x"]),
  "a space before the colon": read("/api/kal/records", ["Transfer-Encoding : chunked"]),
  "a length and chunks": write(["Content-Length: 6", "Transfer-Encoding: chunked"], `0\r\n\r\n${inside}`),
  "two lengths": write(["Content-Length: 2", `Content-Length: ${inside.length}`], `{}${inside}`),
  "a length that is no number": write(["Content-Length: +2"], "{}"),
  "a length below zero": write(["Content-Length: -1"], "{}"),
  "chunks under another name": write(["Transfer-Encoding: xchunked"], `2\r\n{}\r\n0\r\n\r\n${inside}`),
  "chunks twice": write(["Transfer-Encoding: chunked, chunked"], `2\r\n{}\r\n0\r\n\r\n${inside}`),
  "a chunk's size that is none": write(["Transfer-Encoding: chunked"], `zz\r\n{}\r\n0\r\n\r\n`),
  "a chunk's extension with a line feed": write(["Transfer-Encoding: chunked"], `2;a\nb\r\n{}\r\n0\r\n\r\n`),
  "a body that is longer than allowed": write(
    ["Transfer-Encoding: chunked"],
    `4e20\r\n${" ".repeat(20_000)}\r\n0\r\n\r\n`,
  ),
  "a request in the body of a read": read("/api/kal/records", [`Content-Length: ${inside.length}`]) + inside,
  "an older protocol": "GET /api/kal/records HTTP/1.0\r\n\r\n",
  "no protocol at all": "GET /api/kal/records\r\n\r\n",
  noise: "\u0000\u0001\u0002\u0003 /api/kal/programs \r\n\r\n",
};

/** Sent with everything; none of it is Kaleidoscope's business. */
const SMUGGLED = /evil|jsessionid|x-http-method|x-kal-authorization\nbearer mine|cookie\n/i;

const upstream = await startUpstream();
const site = await startSite(upstream.url);
const { send } = site;
afterAll(() => Promise.all([site.close(), upstream.close()]));
beforeEach(() => {
  upstream.requests.length = 0;
});

describe("with arbitrary bytes on a socket, only allowed requests pass and no token comes back", () => {
  test("an allowed request passes, so these tests can fail", async () => {
    const answer = await send(read("/api/kal/programs", ["Cookie: a=b", "X-Kal-Authorization: Bearer mine"]));
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(upstream.requests).toHaveLength(1);
    // Kaleidoscope gets the server's token.
    expect(upstream.requests[0].headers).toContain(TOKEN);
    expect(upstream.requests[0].headers).not.toMatch(SMUGGLED);
    expectNoSecret(answer);
  });

  for (const [what, bytes] of Object.entries(attacks)) {
    test(what, async () => {
      const answer = await send(bytes);
      for (const { method, url, headers } of upstream.requests) {
        expect(`${method} ${url}`).toMatch(allowed);
        expect(headers).not.toMatch(SMUGGLED);
      }
      expectNoSecret(answer);
      expect(answer).not.toMatch(/set-cookie|x-echo/i);
    });
  }

  test("a body that holds a request is a body", async () => {
    const body = JSON.stringify({ title: inside });
    const answer = await send(write([`Content-Length: ${Buffer.byteLength(body)}`], body));
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(upstream.requests.map(({ method, url, body: sent }) => ({ method, url, sent }))).toStrictEqual([
      { method: "PUT", url: "/programs/p1", sent: body },
    ]);
  });

  test("requests one behind the other are each looked at", async () => {
    const open = (target: string) => read(target).replace("Connection: close", "Connection: keep-alive");
    await send(open("/api/kal/programs") + open("/api/kal/records") + read("/api/kal/programs"));
    expect(upstream.requests.map(({ url }) => url)).toStrictEqual(["/programs", "/programs"]);
  });
});

function expectNoSecret(answer: string) {
  expect(answer).not.toContain(TOKEN);
  expect(answer).not.toContain(SECRET);
}
