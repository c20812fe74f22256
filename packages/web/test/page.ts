import { KaleidoscopeClient as CoreClient } from "@kal/core";
import { type AllowRule, createApiProxy, createTokenEndpoint, readOnly } from "@kal/core/proxy";
import { createFakeKaleidoscope } from "@kal/testing";
import { KaleidoscopeClient, type WebClientOptions } from "../src/index";

/** The site whose page these tests stand for; vitest.config.ts sets its address. */
export const SITE = "https://app.test";

/**
 * A page, its site's own server with both handlers, and a fake Kaleidoscope behind it. `asked` is what the page's
 * network tab would show.
 */
export function site(allow: readonly AllowRule[] = readOnly) {
  const fake = createFakeKaleidoscope();
  const { clientId, clientSecret, url } = fake;
  // The server's own client is made here, in a page, only because this test has both in one place.
  const own = { clientId, clientSecret, url, fetch: fake.fetch, dangerouslyAllowBrowser: true };
  const server = new CoreClient(own);
  const proxy = createApiProxy({ client: server, authorize: () => true, allow });
  const tokens = createTokenEndpoint({ client: server, authorize: () => true });
  const asked: { url: string; method: string; headers: Record<string, string> }[] = [];
  const fetch = async (address: string, init: RequestInit): Promise<Response> => {
    const headers = init.headers as Record<string, string>;
    asked.push({ url: address, method: init.method ?? "GET", headers });
    if (address.startsWith(fake.url)) return fake.fetch(address, init);
    const request = new Request(address, {
      ...init,
      headers: { ...headers, origin: SITE, "sec-fetch-site": "same-origin" },
    });
    return address.endsWith("/api/kal-token") ? tokens(request) : proxy(request);
  };
  const clientWith = (options: Partial<WebClientOptions>) =>
    new KaleidoscopeClient({ fetch, maxRetries: 0, ...options } as WebClientOptions);
  return {
    fake,
    asked,
    clientWith,
    behindProxy: clientWith({ proxyUrl: "/api/kal" }),
    withTokens: clientWith({ tokenUrl: "/api/kal-token", url: fake.url }),
  };
}

/** The error that a promise rejects with; fails when it does not reject. */
export async function errorOf(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error("expected a rejection");
}
