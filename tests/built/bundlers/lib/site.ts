import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serve } from "../../support/serve";
import { type KalCore, type KalProxy, kalFrom } from "./kal-from";

const types: Record<string, string> = { js: "text/javascript", html: "text/html" };

/** Serves what a bundler wrote, with the proxy of the packed core beside it. */
export async function startSite(folder: string, built: string, api: { url: string }) {
  const [{ KaleidoscopeClient }, { createApiProxy, readOnly }] = await Promise.all([
    kalFrom<KalCore>(folder, "@kal/core"),
    kalFrom<KalProxy>(folder, "@kal/core/proxy"),
  ]);
  const client = new KaleidoscopeClient({ clientId: "demo", clientSecret: "demo", url: api.url });
  const proxy = createApiProxy({ client, authorize: () => true, allow: readOnly });
  return serve(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/api/kal/")) return proxy(request);
    const file = pathname === "/" ? "index.html" : pathname;
    const body = await readFile(join(built, file)).catch(() => undefined);
    const headers = { "content-type": types[String(file.split(".").at(-1))] ?? "application/octet-stream" };
    return body ? new Response(body, { headers }) : new Response("", { status: 404 });
  });
}
