import { ActivitiesService, createClient, ExportsService, FilesService } from "@kal/core";
import { durableObjectTokenStore } from "@kal/core/stores";
import type { Env } from "./env";

/** Only the services that this Worker uses: its bundle leaves out the others. */
function connect(env: Env) {
  return createClient({
    url: env.KALEIDOSCOPE_API_URL,
    clientId: env.KALEIDOSCOPE_API_CLIENT_ID,
    clientSecret: env.KALEIDOSCOPE_API_CLIENT_SECRET,
    tokenStore: durableObjectTokenStore(env.TOKENS, { encryptionKey: env.TOKEN_KEY }),
    services: { activities: ActivitiesService, exports: ExportsService, files: FilesService },
  });
}

export type Client = ReturnType<typeof connect>;

let client: Client | undefined;

/** One client for all requests of an isolate, so that they share the token and the cache. */
export function clientOf(env: Env): Client {
  client ??= connect(env);
  return client;
}
