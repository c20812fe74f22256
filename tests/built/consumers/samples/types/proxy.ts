import { KaleidoscopeClient } from "@kal/core";
import { createApiProxy, createTokenEndpoint } from "@kal/core/proxy";

const client = new KaleidoscopeClient({ clientId: "demo", clientSecret: "demo" });

export const tokens: (request: Request) => Promise<Response> = createTokenEndpoint({
  client,
  authorize: () => true,
});

export const proxy = createApiProxy;
