import { createTokenEndpoint } from "@kal/core/proxy";
import { authorize } from "@/lib/server/session";
import { source } from "@/lib/server/source";

async function makeEndpoint() {
  const { client } = await source();
  return createTokenEndpoint({ client, authorize });
}

let endpoint: ReturnType<typeof makeEndpoint> | undefined;

/**
 * Token mode: hands the browser the short-lived access token, which opens the whole workspace. Use it only where
 * every signed-in user may see everything; otherwise the proxy is the safer of the two.
 */
export async function POST(request: Request): Promise<Response> {
  endpoint ??= makeEndpoint();
  return (await endpoint)(request);
}
