import { KaleidoscopeClient } from "@kal/node";

/** Kal, as an app uses it: every call goes through a service and comes back as entities. */
export function connect({ url, ca }) {
  const client = new KaleidoscopeClient({ url, clientId: "bench", clientSecret: "bench", tls: { ca } });
  return {
    importById: (id) => client.imports.getImport(id),
    activities: () => client.activities.getActivities({ cache: "no-store" }),
    close: () => client.close(),
  };
}
