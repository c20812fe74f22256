import { describe, expect, it } from "vitest";
import { errorOf } from "../../test/support";
import { KaleidoscopeClient } from "../client/kaleidoscope-client";
import { fetchSend } from "../transport/fetch-send";
import { TokenEndpointSource } from "./token-endpoint-source";

const clientId = "planted-id";
const clientSecret = "planted/secret+1";

const failing = (answer: (init: RequestInit) => Response) =>
  errorOf(
    new KaleidoscopeClient({
      clientId,
      clientSecret,
      maxRetries: 0,
      headers: { "x-api-key": "planted-api-key/" },
      iapToken: async () => "planted-iap-token/",
      fetch: async (_url, init) => answer(init),
    }).programs.getPrograms(),
  );

const basic = Buffer.from(`${clientId}:${clientSecret}`).toString("base64");
const echoes: [string, (init: RequestInit) => string][] = [
  ["the form", ({ body }) => String(body)],
  ["the form in JSON", ({ body }) => JSON.stringify(Object.fromEntries(new URLSearchParams(String(body))))],
  ["the headers", ({ headers }) => JSON.stringify(headers)],
  ["the headers in a page", ({ headers }) => `<pre>${JSON.stringify(headers).replaceAll('"', "&quot;")}`],
  ["the credentials as Basic", () => `Basic ${basic}`],
  [
    "everything with escaped slashes",
    ({ body, headers }) =>
      JSON.stringify({
        message: `${decodeURIComponent(String(body))} ${JSON.stringify(headers)}`,
      }).replaceAll("/", "\\/"),
  ],
];

describe("a token endpoint that returns no token", () => {
  it.each(echoes.flatMap((echo) => [200, 400, 401, 500].map((status) => [...echo, status] as const)))(
    "is quoted without secrets if it echoes %s",
    async (_what, echo, status) => {
      const error = await failing((init) => new Response(echo(init), { status }));
      expect(error.name).toBe("AuthenticationError");
      const seen = JSON.stringify([error, error.message, error.stack]);
      for (const secret of ["planted", "secret+1", basic, basic.slice(8, 24)])
        expect(seen).not.toContain(secret);
      expect(seen).toContain("[redacted]");
    },
  );

  it.each([200, 401])("adds its message to the error (%i)", async (status) => {
    const body = { error: "invalid_client", error_description: "Unknown workspace" };
    const error = await failing(() => Response.json(body, { status }));
    expect(error.body).toEqual(body);
    expect(error.message).toContain("invalid_client: Unknown workspace");
  });

  it.each([
    ["JSON", '{"access_token":"issued","refresh_token":"issued\\/2","expires_in":"soon"}'],
    ["a form", "access_token=issued&refresh_token=issued%2F2"],
    ["broken JSON", '{"access_token":"issued\\u002f2'],
  ])("leaves no token on the error if it responded with %s", async (_how, body) => {
    const error = await failing(() => new Response(body));
    expect(JSON.stringify([error, error.message])).not.toContain("issued");
    expect(error.body).not.toBeNull();
  });

  it("on your own server is quoted without the rejected token", async () => {
    const source = new TokenEndpointSource({
      url: "https://app.test/token",
      send: fetchSend(async (_url, init) => {
        const told = JSON.parse(String(init.body));
        if (!told.refused_token) return Response.json({ access_token: "planted-token", expires_in: 60 });
        return Response.json({ message: `no session for ${told.refused_token}` }, { status: 401 });
      }),
      headers: async () => ({}),
      timeoutMs: 1_000,
      maxRetries: 0,
    });
    source.refuse(await source.get());
    const error = await errorOf(Promise.resolve(source.get()));
    expect(error.message).toContain("no session for [redacted]");
    expect(error.body).toEqual({ message: "no session for [redacted]" });
  });
});
