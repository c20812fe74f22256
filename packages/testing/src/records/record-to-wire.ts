import type { JsonObject } from "../engine/json";
import { inMicroseconds, inMilliseconds } from "../world/times";
import type { RecordRow, ValueRow, World } from "../world/world";
import { currentValues } from "./current-values";

/** How a response formats the times of values: milliseconds for a single record, microseconds in lists. */
type TimeFormat = (time: string) => string;

/** Returns a single record in wire format. */
export const recordToWire = (world: World, row: RecordRow): JsonObject => shown(world, row, inMilliseconds);

/** Returns a record for a list. */
export const listedRecord = (world: World, row: RecordRow): JsonObject => shown(world, row, inMicroseconds);

function shown(world: World, row: RecordRow, timeFormat: TimeFormat): JsonObject {
  return {
    id: row.id,
    created_at: row.created_at,
    entity_slice_id: row.entity_slice_id,
    identifier_ids: row.keys.map((key) => key.id),
    record_identifier: recordIdentifier(row),
    initial_operation_id: row.initial_operation_id,
    workspace_id: row.workspace_id,
    record_values: recordValues(world, row, timeFormat),
    sub_record_ids: [...row.sub_record_ids],
    excluded_operation_ids: [],
    operation_records_created_at: operationTimes(world, row),
  };
}

/** Returns the display name of a record: its key values in the order of the entity type. */
export const recordIdentifier = (row: RecordRow): string => row.keys.map((key) => key.content).join(" ");

function recordValues(world: World, row: RecordRow, timeFormat: TimeFormat): JsonObject {
  const byField: Record<string, JsonObject[]> = {};
  for (const value of currentValues(world, row)) {
    byField[value.field_id] = [...(byField[value.field_id] ?? []), shownValue(value, timeFormat)];
  }
  // Send no other properties for a key value, not even null: clients use that to tell it from a data value.
  for (const key of row.keys) byField[key.field_id] = [{ id: key.id, content: key.content }];
  return byField;
}

const shownValue = (value: ValueRow, timeFormat: TimeFormat): JsonObject => ({
  id: value.id,
  content: value.content,
  created_at: timeFormat(value.created_at),
  operation_id: value.operation_id,
  record_id: value.owner_id,
  record_view_id: value.record_view_id,
});

function operationTimes(world: World, row: RecordRow): JsonObject {
  const times: JsonObject = {};
  for (const activity of world.activities.all()) {
    const attached = activity.all_record_ids;
    if (!Array.isArray(attached) || !attached.includes(row.id)) continue;
    const time = world.attachedAt.get(`${activity.id}:${row.id}`) ?? activity.created_at ?? row.created_at;
    times[activity.id] = inMicroseconds(String(time));
  }
  return times;
}
