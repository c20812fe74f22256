import { KaleidoscopeClient } from "@kal/web";

const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });

// `signal` cancels the search when the user types more.
export async function suggestions(search_text: string, signal: AbortSignal) {
  const ids = await client.records.searchRecords({ search_text, limit: 6 }, { signal });
  return client.records.getRecordsByIds(ids, { signal });
}
