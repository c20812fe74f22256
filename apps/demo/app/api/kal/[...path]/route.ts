import { createApiProxy } from "@kal/core/proxy";
import { authorize } from "@/lib/server/session";
import { source } from "@/lib/server/source";

async function makeProxy() {
  const { client } = await source();
  // What is not listed is refused. The demo's browser code reads files and nothing else.
  const allow = [{ method: "GET", path: "/activities/:activityId/file/:fileId" }] as const;
  return createApiProxy({ client, authorize, allow, basePath: "/api/kal" });
}

let proxy: ReturnType<typeof makeProxy> | undefined;

/** Proxy mode: the browser asks this route, and only this server holds a token. */
export async function GET(request: Request): Promise<Response> {
  proxy ??= makeProxy();
  return (await proxy)(request);
}
