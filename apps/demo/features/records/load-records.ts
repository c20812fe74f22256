import type { SearchRecordsQuery } from "@kal/core";
import { pageClient } from "@/lib/server/page-client";
import { source } from "@/lib/server/source";
import type { Column } from "./column";
import { type RecordRow, recordRow } from "./record-row";

export interface FoundRecords {
  total: number;
  /** The rows that one sees first. The browser fetches the others as one scrolls. */
  first: RecordRow[];
  /** Where the browser finds the API in token mode. */
  apiUrl: string | null;
}

const FIRST = 40;

export async function loadRecords(
  search: SearchRecordsQuery,
  columns: readonly Column[],
): Promise<FoundRecords> {
  const [{ client }, { browserUrl }] = await Promise.all([pageClient(), source()]);
  const ids = await client.records.searchRecords(search);
  // Browsers write past this client, so what it remembers of a record may be old.
  const records = await client.records.getRecordsByIds(ids.slice(0, FIRST), { cache: "reload" });
  const first = await Promise.all(records.map((record) => recordRow(record, columns)));
  return { total: ids.length, first, apiUrl: browserUrl };
}
