import { createApiProxy, readOnly } from "@kal/core/proxy";
import { clientOf } from "./client";
import type { Env } from "./env";
import { isCaller } from "./guard";

let handler: ((request: Request) => Promise<Response>) | undefined;

/** `/api/kal/*`: every read of the API, for pages that use `@kal/web` with `proxyUrl`. They hold no token. */
export function proxy(request: Request, env: Env): Promise<Response> {
  handler ??= createApiProxy({
    client: clientOf(env),
    authorize: (one) => isCaller(one, env),
    allow: readOnly,
  });
  return handler(request);
}
