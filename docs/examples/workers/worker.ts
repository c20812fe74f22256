// #region worker
import { KaleidoscopeClient } from "@kal/core";
import {
  durableObjectTokenStore,
  type TokenObjectNamespace,
} from "@kal/core/stores";

export { KaleidoscopeTokenObject } from "@kal/core/stores";

interface Env {
  KALEIDOSCOPE_API_CLIENT_ID: string;
  KALEIDOSCOPE_API_CLIENT_SECRET: string;
  KALEIDOSCOPE_API_URL?: string;
  TOKENS: TokenObjectNamespace;
}

let client: KaleidoscopeClient | undefined;

/** One client for all requests of this isolate, so that they share its token and its cache. */
function kaleidoscope(env: Env): KaleidoscopeClient {
  client ??= new KaleidoscopeClient({
    clientId: env.KALEIDOSCOPE_API_CLIENT_ID,
    clientSecret: env.KALEIDOSCOPE_API_CLIENT_SECRET,
    url: env.KALEIDOSCOPE_API_URL,
    tokenStore: durableObjectTokenStore(env.TOKENS),
  });
  return client;
}

export default {
  async fetch(_request: Request, env: Env): Promise<Response> {
    const programs = await kaleidoscope(env).programs.getPrograms();
    return Response.json(programs.map(({ title }) => title));
  },
};
// #endregion worker
