import { KaleidoscopeClient } from "@kal/node";

let client: KaleidoscopeClient | undefined;

/** The one client of this server. Made at the first request: `next build` loads this file without credentials. */
export function kaleidoscope(): KaleidoscopeClient {
  client ??= new KaleidoscopeClient();
  return client;
}
