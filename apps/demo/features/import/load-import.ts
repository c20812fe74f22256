import { type RecordField, type RecordType, recordField, recordTypes } from "@/lib/record-types";
import type { RequestEntry } from "@/lib/requests/entry";
import { pageClient } from "@/lib/server/page-client";
import { source } from "@/lib/server/source";
import { CELL_TYPES } from "./check-cell";

interface ImportPageData {
  types: RecordType[];
  /** What a column may go to beside the keys. */
  fields: RecordField[];
  requests: RequestEntry[];
  apiUrl: string | null;
}

export async function loadImport(): Promise<ImportPageData> {
  const [{ client, requests }, { browserUrl }] = await Promise.all([pageClient(), source()]);
  const [types, keyFields, dataFields] = await Promise.all([
    client.entityTypes.getTypes(),
    client.entityFields.getKeyFields(),
    client.entityFields.getDataFields(),
  ]);
  const fields = dataFields.map(recordField).filter(({ type }) => CELL_TYPES.has(type));
  return { types: recordTypes(types, keyFields), fields, requests, apiUrl: browserUrl };
}
