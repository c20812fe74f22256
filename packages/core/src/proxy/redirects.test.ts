import { describe, expect, it } from "vitest";
import { fromPage, IAP_TOKEN, recordingSend, TOKEN, visible } from "../../test/proxy-support";
import { staticToken } from "../auth/token-source";
import { KaleidoscopeClient } from "../client/kaleidoscope-client";
import type { AllowRule } from "./allow-list";
import { createApiProxy } from "./api-proxy";
import { readOnly } from "./read-only";

function redirecting(location: string, { status = 302, allow = readOnly as readonly AllowRule[] } = {}) {
  const upstream = recordingSend(({ url }) =>
    url.startsWith("https://kal.test/start") || url.includes("/files/") || url.endsWith("/programs")
      ? new Response(null, { status, headers: { location } })
      : new Response("rows", { headers: { "content-type": "text/csv", "set-cookie": "store=1" } }),
  );
  const client = new KaleidoscopeClient({
    url: "https://kal.test",
    send: upstream.send,
    auth: staticToken(TOKEN),
    iapToken: async () => IAP_TOKEN,
    headers: { "x-tenant": "secret-tenant" },
  });
  return { proxy: createApiProxy({ client, authorize: () => true, allow }), sent: upstream.sent };
}

describe("when Kaleidoscope redirects", () => {
  it("to a file store, the file comes through and no credential goes there", async () => {
    const { proxy, sent } = redirecting("https://store.test/signed?sig=1");
    const answer = await proxy(fromPage("/api/kal/files/some-file", { headers: { range: "bytes=0-3" } }));
    expect(await answer.text()).toBe("rows");
    expect(sent[1]?.url).toBe("https://store.test/signed?sig=1");
    expect(Object.keys(sent[1]?.headers ?? {}).sort()).toEqual(["range", "user-agent"]);
  });

  it("the page does not learn where to, neither the address nor its signature", async () => {
    const { proxy } = redirecting("https://store.test/signed?sig=1");
    const answer = await proxy(fromPage("/api/kal/files/some-file"));
    expect(await visible(answer)).not.toMatch(/store\.test|sig=1/);
    expect(answer.redirected).toBe(false);
  });

  it.each([
    ["out of the allow list", "/auth/oauth/token"],
    ["out of the allow list by a detour", "/files/../auth/oauth/token"],
    ["to unencrypted http", "http://store.test/signed"],
    ["to a file of the server", "file:///etc/passwd"],
    ["to itself", "/files/some-file"],
    ["to nowhere", ""],
  ])("%s, the proxy does not follow", async (_what, location) => {
    const { proxy, sent } = redirecting(location);
    const answer = await proxy(fromPage("/api/kal/files/some-file"));
    expect(answer.status).toBe(502);
    expect(sent.every(({ url }) => url === "https://kal.test/files/some-file")).toBe(true);
  });

  it("a write is never sent to another origin", async () => {
    const allow: AllowRule[] = [{ method: "POST", path: "/programs" }];
    const { proxy, sent } = redirecting("https://evil.test/take", { status: 307, allow });
    const answer = await proxy(fromPage("/api/kal/programs", { method: "POST", body: '{"title":"x"}' }));
    expect(answer.status).toBe(502);
    expect(sent.map(({ url }) => new URL(url).origin)).toEqual(["https://kal.test"]);
  });
});
