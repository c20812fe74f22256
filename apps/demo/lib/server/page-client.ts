import type { KaleidoscopeClient } from "@kal/node";
import { cache } from "react";
import type { RequestEntry } from "@/lib/requests/entry";
import { put } from "@/lib/requests/put";
import { record } from "@/lib/requests/record";
import { requireSession } from "./session";
import { source } from "./source";

interface PageClient {
  client: KaleidoscopeClient;
  /** Grows while the page loads its data. */
  requests: RequestEntry[];
}

/**
 * The process's client, for whoever is signed in, with a list of the requests that this one page makes. React's `cache`
 * keeps it to the page.
 */
export const pageClient = cache(async (): Promise<PageClient> => {
  await requireSession();
  const { client } = await source();
  const requests: RequestEntry[] = [];
  const recorder = record("server", (entry) => put(requests, entry));
  return { client: client.withOptions({ middleware: [recorder] }), requests };
});
