import { KaleidoscopeClient } from "@kal/web";
import { record } from "@/lib/requests/record";
import { browserRequests } from "@/lib/requests/store";
import type { Mode } from "./mode";

const clients = new Map<string, KaleidoscopeClient>();

/** One client a mode, kept for the life of the page, so that a token is asked for once. Without `apiUrl` it is the proxy's. */
export function clientFor(mode: Mode, apiUrl: string | null): KaleidoscopeClient {
  const key = `${mode} ${apiUrl}`;
  const known = clients.get(key);
  if (known) return known;
  const middleware = [record("browser", browserRequests.add)];
  const client =
    mode === "proxy" || apiUrl === null
      ? new KaleidoscopeClient({ proxyUrl: "/api/kal", middleware })
      : new KaleidoscopeClient({ tokenUrl: "/api/kal-token", url: apiUrl, middleware });
  clients.set(key, client);
  return client;
}
