import { type RecordField, type RecordType, recordField, recordTypes } from "@/lib/record-types";
import type { RequestEntry } from "@/lib/requests/entry";
import { pageClient } from "@/lib/server/page-client";
import { source } from "@/lib/server/source";

export interface Named {
  id: string;
  label: string;
}

export interface ExportPageData {
  types: RecordType[];
  fields: RecordField[];
  /** Tables of records, by the type of what they show. */
  views: (Named & { typeId: string })[];
  programs: Named[];
  requests: RequestEntry[];
  apiUrl: string | null;
}

export async function loadExport(): Promise<ExportPageData> {
  const [{ client, requests }, { browserUrl }] = await Promise.all([pageClient(), source()]);
  const [types, keyFields, dataFields, views, programs] = await Promise.all([
    client.entityTypes.getTypes(),
    client.entityFields.getKeyFields(),
    client.entityFields.getDataFields(),
    client.recordViews.getRecordViews(),
    client.programs.getPrograms(),
  ]);
  return {
    types: recordTypes(types, keyFields),
    fields: dataFields.map(recordField),
    // A table of an activity has the name of its template; the library's own tables are the useful ones here.
    views: views
      .filter(({ is_template, operation_ids }) => !is_template && !operation_ids?.length)
      .map(({ id, view_name, entity_slice_id }) => ({
        id,
        label: view_name ?? "Table without a name",
        typeId: entity_slice_id ?? "",
      })),
    programs: programs.map(({ id, title }) => ({ id, label: title ?? "Program without a title" })),
    requests,
    apiUrl: browserUrl,
  };
}
