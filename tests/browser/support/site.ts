import { KaleidoscopeClient } from "@kal/core";
import { type AllowRule, createApiProxy, createTokenEndpoint } from "@kal/core/proxy";
import type { FakeKaleidoscope } from "@kal/testing";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { serve } from "../../built/support/serve";
import { bundle } from "./bundle";

/** The tests look for these in everything that the page sends and receives: neither may ever be there. */
export const CLIENT_ID = "the-server-s-client-id";
export const CLIENT_SECRET = "the-server-s-client-secret";

export type Site = Awaited<ReturnType<typeof startSite>>;

const page = `<!doctype html><meta charset="utf-8"><title>A lab's page</title>
<button id="save">Save</button><script type="module" src="/app.js"></script>`;

const bundled = bundle('import * as kal from "@kal/web"; window.kal = kal;');

/**
 * Starts a lab's site: a page with the built @kal/web, both handlers beside it, and a fake Kaleidoscope. The page reaches
 * Kaleidoscope itself through a gateway that allows its origin, since the fake does not answer CORS requests.
 */
export async function startSite(allow: readonly AllowRule[]) {
  const kaleidoscope = await startFakeKaleidoscope({ clientId: CLIENT_ID, clientSecret: CLIENT_SECRET });
  const upstream: AbortSignal[] = [];
  const client = new KaleidoscopeClient({
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    url: kaleidoscope.url,
    fetch: (url, init) => {
      if (init?.signal) upstream.push(init.signal);
      return fetch(url, init);
    },
  });
  const authorize = (request: Request) =>
    request.headers.get("cookie")?.includes("user=ada") ? { name: "Ada" } : false;
  const proxy = createApiProxy({ client, authorize, allow });
  const tokens = createTokenEndpoint({ client, authorize });
  const { text: app } = await bundled;
  const site = await serve((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/api/kal/")) return proxy(request);
    if (pathname === "/api/kal-token") return tokens(request);
    if (pathname === "/revoke") {
      kaleidoscope.fake.tokens.revokeAll();
      return new Response("revoked");
    }
    if (pathname === "/app.js") return new Response(app, { headers: { "content-type": "text/javascript" } });
    return new Response(page, {
      headers: { "content-type": "text/html", "set-cookie": "user=ada; HttpOnly" },
    });
  });
  const gateway = await serve((request) => withCors(site.url, request, kaleidoscope.fake));
  return {
    url: site.url,
    apiUrl: gateway.url,
    fake: kaleidoscope.fake,
    /** The abort signals of the requests that the server sent, in order. */
    upstream,
    close: () => Promise.all([site.close(), gateway.close(), kaleidoscope.close()]),
  };
}

async function withCors(origin: string, request: Request, fake: FakeKaleidoscope) {
  const cors = {
    "access-control-allow-origin": origin,
    "access-control-allow-headers": "content-type, x-kal-authorization",
    "access-control-allow-methods": "GET, POST, PUT, DELETE",
    "access-control-expose-headers": "content-length",
  };
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: cors });
  const { status, headers, body } = await fake.handle(request);
  return new Response(body, { status, headers: { ...Object.fromEntries(headers), ...cors } });
}
