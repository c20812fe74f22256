import { createApiProxy } from "@kal/core/proxy";
import { allow } from "@/lib/server/allow";
import { authorize } from "@/lib/server/session";
import { source } from "@/lib/server/source";

async function makeProxy() {
  const { client } = await source();
  return createApiProxy({ client, authorize, allow, basePath: "/api/kal" });
}

let proxy: ReturnType<typeof makeProxy> | undefined;

/** Proxy mode: the browser asks this route, and only this server holds a token. */
async function handle(request: Request): Promise<Response> {
  proxy ??= makeProxy();
  return (await proxy)(request);
}

export { handle as GET, handle as POST };
