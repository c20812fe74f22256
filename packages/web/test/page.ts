import { KaleidoscopeClient as CoreClient } from "@kal/core";
import { type AllowRule, createApiProxy, createTokenEndpoint, readOnly } from "@kal/core/proxy";
import { createFakeKaleidoscope } from "@kal/testing";
import { KaleidoscopeClient, type WebClientOptions } from "../src/index";

/** The origin of the page in these tests. `vitest.config.ts` sets its address. */
export const SITE = "https://app.test";

/**
 * Creates a page, its server with both handlers, and a fake Kaleidoscope behind the server. `asked` lists the requests
 * that the page sent.
 */
export function site(allow: readonly AllowRule[] = readOnly) {
  const fake = createFakeKaleidoscope();
  const { clientId, clientSecret, url } = fake;
  // A real page never has this client: it runs on the server. In this test, both run in the same process.
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

/** Returns the error that a promise rejects with. Throws if the promise resolves. */
export async function errorOf(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error("expected a rejection");
}
