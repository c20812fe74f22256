import { currentValues } from "../records/current-values";
import type { RecordRow, ValueRow, World } from "../world/world";
import type { Subject } from "./subject";

/**
 * Returns the value of a field for a search. A search in one activity uses the activity's own value if there is one.
 * Otherwise it is the newest value of the record. Values of sub-records are ignored.
 */
export function readField(
  world: World,
  record: RecordRow,
  fieldId: string,
  place: { operationId: string | null; now: number },
): Subject {
  const key = record.keys.find((one) => one.field_id === fieldId);
  if (key) return { content: key.content, fieldType: "text", updatedAt: record.created_at, now: place.now };
  const value = fieldValue(world, record, fieldId, place.operationId);
  return {
    content: value?.content ?? null,
    fieldType: String(world.dataFields.get(fieldId)?.field_type ?? "text"),
    updatedAt: value?.created_at ?? null,
    now: place.now,
  };
}

function fieldValue(
  world: World,
  record: RecordRow,
  fieldId: string,
  operationId: string | null,
): ValueRow | undefined {
  const values = currentValues(world, record).filter(
    (value) => value.field_id === fieldId && value.owner_id === record.id,
  );
  const ofActivity =
    operationId === null ? undefined : values.find((value) => value.operation_id === operationId);
  return ofActivity ?? values[0];
}
