import type { DataField, EntityType, KeyField, RecordView } from "@kal/core";
import type { RequestEntry } from "@/lib/requests/entry";
import { pageClient } from "@/lib/server/page-client";
import type { Column } from "./column";

/** What kinds of records the workspace has, and what is known of the chosen kind. */
export interface RecordsSchema {
  types: { id: string; name: string }[];
  /** `null` in a workspace without entity types. */
  type: { id: string; name: string } | null;
  columns: Column[];
  /** Every field that one can filter by: the columns first. */
  fields: Column[];
  requests: RequestEntry[];
}

export async function loadSchema(chosen: string): Promise<RecordsSchema> {
  const { client, requests } = await pageClient();
  const [entityTypes, keyFields, dataFields, views] = await Promise.all([
    client.entityTypes.getTypes(),
    client.entityFields.getKeyFields(),
    client.entityFields.getDataFields(),
    client.recordViews.getRecordViews(),
  ]);
  const type = entityTypes.find(({ id }) => id === chosen) ?? entityTypes[0];
  const types = entityTypes.map((one) => ({ id: one.id, name: typeName(one, keyFields) }));
  const columns = type ? columnsOf(type, keyFields, dataFields, views) : [];
  const shown = new Set(columns.map(({ id }) => id));
  const others = dataFields.filter(({ id }) => !shown.has(id)).map(columnOf);
  return {
    types,
    type: types.find(({ id }) => id === type?.id) ?? null,
    columns,
    fields: [...columns, ...others],
    requests,
  };
}

/** The server names no type that has several key fields. */
export function typeName({ slice_name, key_field_ids }: EntityType, keyFields: readonly KeyField[]): string {
  const names = key_field_ids.map(
    (id) => keyFields.find((field) => field.id === id)?.field_name ?? "Unknown",
  );
  return slice_name || names.join(" + ");
}

/** Data fields belong to no type; the views of a type say which of them its records have. */
export function columnsOf(
  type: EntityType,
  keyFields: readonly KeyField[],
  dataFields: readonly DataField[],
  views: readonly RecordView[],
): Column[] {
  const inViews = new Set(
    views
      .filter(({ entity_slice_id }) => entity_slice_id === type.id)
      .flatMap(({ view_fields }) => view_fields.map(({ data_field_id }) => data_field_id)),
  );
  const keys = type.key_field_ids.flatMap((id) => keyFields.find((field) => field.id === id) ?? []);
  const [structures, others] = [true, false].map((wanted) =>
    dataFields.filter(({ id, field_type }) => inViews.has(id) && (field_type === "smiles-string") === wanted),
  );
  return [...keys, ...(structures ?? []), ...(others ?? [])].map(columnOf);
}

const columnOf = ({ id, field_name, field_type, is_key }: KeyField | DataField): Column => ({
  id,
  name: field_name ?? "Unnamed field",
  type: is_key ? "text" : (field_type ?? "text"),
  isKey: is_key,
});
