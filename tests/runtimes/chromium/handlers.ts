import { KaleidoscopeClient } from "@kal/core";
import { createApiProxy, createTokenEndpoint, readOnly } from "@kal/core/proxy";

/** Each request finds a client without a token, since the fake behind it is reset for each case. */
export function handlersFor(url: string) {
  const options = () => ({
    client: new KaleidoscopeClient({ url, clientId: "demo", clientSecret: "demo" }),
    authorize: () => true,
  });
  return {
    proxy: (request: Request) => createApiProxy({ ...options(), allow: readOnly })(request),
    tokens: (request: Request) => createTokenEndpoint(options())(request),
  };
}
