import type { Activity, DataField, KalRecord, Label, RecordValue } from "@kal/core";
import { columnsOf, typeName } from "@/features/records/load-schema";
import { pageClient } from "@/lib/server/page-client";
import { source } from "@/lib/server/source";
import type { ActivityEntry, FieldEntry, RecordData } from "./record-data";

/** `null`: there is no such record. */
export async function loadRecord(recordId: string, activityId: string | null): Promise<RecordData | null> {
  const [{ client, requests }, { browserUrl }] = await Promise.all([pageClient(), source()]);
  // Browsers write past this client, so what it remembers of the record may be old.
  const record = await client.records.getRecordById(recordId, { cache: "reload" });
  if (!record) return null;
  const [types, keyFields, dataFields, views, history, found, labels] = await Promise.all([
    client.entityTypes.getTypes(),
    client.entityFields.getKeyFields(),
    client.entityFields.getDataFields(),
    client.recordViews.getRecordViews(),
    record.getValues(),
    record.getActivities({ cache: "reload" }),
    client.labels.getLabels(),
  ]);
  const activities = found.map((activity) => activityEntry(activity, labels));
  const activity = activities.find(({ id }) => id === activityId) ?? null;
  const type = types.find(({ id }) => id === record.entity_slice_id);
  const usual = new Set(type ? columnsOf(type, keyFields, dataFields, views).map(({ id }) => id) : []);
  const shown = dataFields.filter(({ id }) => usual.has(id) || (record.record_values[id]?.length ?? 0) > 0);
  const fields = await Promise.all(shown.map((field) => fieldEntry(record, field, history, activity)));
  const referred = fields.flatMap(({ type: kind, content }) =>
    kind === "record-reference" && typeof content === "string" ? [content] : [],
  );
  const related = await client.records.getRecordsByIds([...record.sub_record_ids, ...referred]);
  const names = new Map(related.map((one) => [one.id, one.record_identifier ?? one.id]));
  return {
    id: record.id,
    name: record.record_identifier ?? "Unnamed record",
    type: type ? { id: type.id, name: typeName(type, keyFields) } : null,
    createdAt: record.created_at,
    fields,
    activities,
    subRecords: record.sub_record_ids.map((id) => ({ id, name: names.get(id) ?? id })),
    references: Object.fromEntries(names),
    activity,
    requests,
    apiUrl: browserUrl,
  };
}

function activityEntry(activity: Activity, labels: readonly Label[]): ActivityEntry {
  return {
    id: activity.id,
    title: activity.title ?? "Untitled",
    status: activity.status ?? "no status",
    labels: labels
      .filter(({ id }) => activity.label_ids.includes(id))
      .map(({ label_name }) => label_name ?? "Unnamed label"),
  };
}

async function fieldEntry(
  record: KalRecord,
  field: DataField,
  history: readonly RecordValue[],
  activity: ActivityEntry | null,
): Promise<FieldEntry> {
  const content = await record.getValueContent(field, { activityId: activity?.id });
  const mine = history.filter(({ field_id }) => field_id === field.id);
  const newest = activity ? mine.find(({ operation_id }) => operation_id === activity.id) : mine[0];
  return {
    id: field.id,
    name: field.field_name ?? "Unnamed field",
    type: field.field_type ?? "text",
    description: field.field_description,
    isReadonly: field.toJSON().is_readonly === true,
    content,
    activityId: newest?.operation_id ?? null,
    history: mine.map(({ id, content: was, created_at, operation_id }) => ({
      id,
      content: was,
      at: created_at,
      activityId: operation_id,
    })),
  };
}
