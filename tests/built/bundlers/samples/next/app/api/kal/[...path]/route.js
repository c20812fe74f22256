import { createApiProxy, readOnly } from "@kal/core/proxy";
import { KaleidoscopeClient } from "@kal/node";

let proxy;

export function GET(request) {
  proxy ??= createApiProxy({ client: new KaleidoscopeClient(), authorize: () => true, allow: readOnly });
  return proxy(request);
}
