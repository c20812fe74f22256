import { describe, expect, it } from "vitest";
import { fromPage, proxyOnFake } from "../../test/proxy-support";
import { clientOnFake } from "../../test/support";
import type { HostOptions } from "./allowed-hosts";
import { createApiProxy } from "./api-proxy";
import { readOnly } from "./read-only";
import { createTokenEndpoint } from "./token-endpoint";

async function statusFor(options: HostOptions, headers: Record<string, string>): Promise<number> {
  const { proxy } = proxyOnFake({ allow: readOnly, ...options });
  return (await proxy(fromPage("/api/kal/programs", { headers }))).status;
}

const allowedHosts = [
  "app.test",
  "LocalHost:3000",
  "[0:0::1]",
  "127.0.0.1:8443",
  "bücher.test",
  "public.test:443",
];

describe("allowedHosts", () => {
  it.each([
    "app.test",
    "APP.Test",
    "app.test.",
    "app.test:8080",
    "app.test.:8080",
    "localhost:3000",
    "LOCALHOST:3000",
    "[::1]",
    "[::1]:5173",
    "127.0.0.1:8443",
    "xn--bcher-kva.test",
    "public.test",
    "public.test:443",
  ])("lets in a request to %s", async (host) => {
    expect(await statusFor({ allowedHosts }, { host })).toBe(200);
  });

  it.each([
    "evil.test",
    "localhost",
    "localhost:3001",
    "localhost:80",
    "127.0.0.1",
    "127.0.0.2:8443",
    "[::2]",
    "app.test.evil.test",
    "evil-app.test",
    "app.test@evil.test",
    "evil.test#app.test",
    "evil.test/app.test",
    "app.test, evil.test",
    "app.test:80:90",
    "public.test:444",
    "app.test:port",
    "",
    "*",
  ])("refuses a request to %j before anyone is asked", async (host) => {
    const { client, sent } = clientOnFake();
    const authorize = () => {
      throw new Error("asked");
    };
    const proxy = createApiProxy({ client, authorize, allow: readOnly, allowedHosts });
    const tokens = createTokenEndpoint({ client, authorize, allowedHosts });
    const answers = [
      await proxy(fromPage("/api/kal/programs", { headers: { host } })),
      await tokens(fromPage("/api/kal-token", { method: "POST", headers: { host } })),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: "host" });
    }
    expect(sent()).toEqual([]);
  });

  it("compares the URL of a request without a Host header", async () => {
    const { proxy } = proxyOnFake({ allow: readOnly, allowedHosts: ["other.test"] });
    const request = fromPage("/api/kal/programs");
    request.headers.delete("host");
    expect((await proxy(request)).status).toBe(403);
  });

  it("ignores X-Forwarded-Host unless it is trusted", async () => {
    const headers = { host: "evil.test", "x-forwarded-host": "app.test" };
    expect(await statusFor({ allowedHosts }, headers)).toBe(403);
    expect(await statusFor({ allowedHosts, trustForwardedHost: true }, headers)).toBe(200);
  });

  it.each(["evil.test", "evil.test, app.test", "app.test, evil.test", ""])(
    "refuses the trusted X-Forwarded-Host %j",
    async (forwarded) => {
      const headers = { host: "app.test", "x-forwarded-host": forwarded };
      expect(await statusFor({ allowedHosts, trustForwardedHost: true }, headers)).toBe(403);
    },
  );

  it("refuses everything where the list is empty, and nothing without a list", async () => {
    expect(await statusFor({ allowedHosts: [] }, {})).toBe(403);
    expect(await statusFor({ allowedHosts: undefined }, { host: "any.test" })).toBe(200);
  });

  it.each(["https://app.test", "*.app.test", "", "a b", "::1", "app.test/", null, 3])(
    "rejects %j, which is no host name",
    (host) => {
      expect(() => proxyOnFake({ allowedHosts: [host as string] })).toThrow(/allowedHosts/);
    },
  );

  it.each([null, "app.test"])("rejects %j in place of a list", (hosts) => {
    expect(() => proxyOnFake({ allowedHosts: hosts as never })).toThrow(/list of host names/);
  });
});
