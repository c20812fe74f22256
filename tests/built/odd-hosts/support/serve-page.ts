import { KaleidoscopeClient } from "@kal/core";
import { createApiProxy, readOnly } from "@kal/core/proxy";
import { serve } from "../../support/serve.ts";

const writes = ["/programs", "/push/imports", "/records/:recordId/values", "/records/:recordId/values/file"];

/** A site with one page that runs a script, and with the proxy beside it. */
export async function servePage(script: string, api: string) {
  const client = new KaleidoscopeClient({ url: api, clientId: "demo", clientSecret: "demo" });
  const allow = [...readOnly, ...writes.map((path) => ({ method: "POST", path }) as const)];
  const proxy = createApiProxy({ client, authorize: () => true, allow });
  return serve((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/api/kal/")) return proxy(request);
    const isScript = pathname === "/main.js";
    const type = isScript ? "text/javascript" : "text/html";
    const page = '<!doctype html><title>A page</title><script type="module" src="main.js"></script>';
    return new Response(isScript ? script : page, { headers: { "content-type": `${type}; charset=utf-8` } });
  });
}
