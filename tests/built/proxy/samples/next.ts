import { createApiProxy, readOnly } from "@kal/core/proxy";
import { KaleidoscopeClient } from "@kal/node";
import { userOf } from "@/lib/session";

let proxy: ((request: Request) => Promise<Response>) | undefined;

export function GET(request: Request) {
  proxy ??= createApiProxy({ client: new KaleidoscopeClient(), authorize: userOf, allow: readOnly });
  return proxy(request);
}
