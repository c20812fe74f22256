import { createTokenEndpoint } from "@kal/core/proxy";
import { authorize } from "@/lib/server/session";
import { source } from "@/lib/server/source";

async function makeEndpoint() {
  const { client, browserUrl } = await source();
  return browserUrl === null ? off : createTokenEndpoint({ client, authorize });
}

const off = (request: Request) =>
  authorize(request)
    ? Response.json({ code: "token_route_off", message: "The token route is off." }, { status: 404 })
    : Response.json({ code: "unauthorized", message: "Sign in first." }, { status: 401 });

let endpoint: ReturnType<typeof makeEndpoint> | undefined;

/**
 * Token mode: hands the browser the short-lived access token, which opens the whole workspace. Use it only where
 * every signed-in user may see everything; otherwise the proxy is the safer of the two. With real credentials it is off
 * until `npm run demo -- --token-route` turns it on.
 */
export async function POST(request: Request): Promise<Response> {
  endpoint ??= makeEndpoint();
  return (await endpoint)(request);
}
