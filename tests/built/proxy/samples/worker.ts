import { KaleidoscopeClient } from "@kal/core";
import { createApiProxy, readOnly } from "@kal/core/proxy";
import { userOf } from "@/lib/session";

let proxy: ((request: Request) => Promise<Response>) | undefined;

export default {
  fetch(request: Request, env: { CLIENT_ID: string; CLIENT_SECRET: string; API_URL?: string }) {
    proxy ??= createApiProxy({
      client: new KaleidoscopeClient({
        clientId: env.CLIENT_ID,
        clientSecret: env.CLIENT_SECRET,
        url: env.API_URL,
      }),
      authorize: userOf,
      allow: readOnly,
    });
    return proxy(request);
  },
};
