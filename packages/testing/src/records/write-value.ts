import type { Json, JsonObject } from "../engine/json";
import { badRequest } from "../engine/refusal";
import { actorId } from "../world/actor";
import { type Clock, isoTime, newId } from "../world/clock";
import { inMicroseconds, inMilliseconds } from "../world/times";
import type { RecordRow, Row, ValueRow, World } from "../world/world";
import { viewsOf } from "./activity-records";
import { contentFor } from "./field-content";

export interface NewValue {
  fieldId: string;
  content: Json;
  operationId?: string | null;
  recordViewId?: string | null;
  importId?: string | null;
}

/** Writes a value. Earlier values of the field stay in the history that `/values` returns. */
export function writeValue(world: World, clock: Clock, record: RecordRow, value: NewValue): ValueRow {
  return appendValue(world, {
    id: newId(),
    field_id: value.fieldId,
    owner_id: record.id,
    content: value.content,
    created_at: isoTime(clock),
    created_by: actorId(world),
    operation_id: value.operationId ?? null,
    // A view locates a value within an activity, so ignore it without an activity.
    record_view_id: value.operationId ? (value.recordViewId ?? null) : null,
    import_id: value.importId ?? null,
  });
}

/** Returns a value in the format of `/values` and of value writes. */
export function valueToWire(world: World, value: ValueRow): JsonObject {
  return {
    id: value.id,
    content: value.content,
    created_at: inMilliseconds(value.created_at),
    created_by: value.created_by,
    import_id: value.import_id,
    field_id: value.field_id,
    field_type: world.dataFields.get(value.field_id)?.field_type ?? null,
    operation_id: value.operation_id,
    record_id: value.owner_id,
    record_view_id: value.record_view_id,
    workspace_id: world.workspace.id,
  };
}

/** Returns the stored form of a content, or throws a 400 that says why the field rejects it. */
export function checkContent(world: World, field: Row, given: Json): Json {
  const checked = contentFor(world, field, given);
  if (!checked.ok) throw badRequest(checked.message);
  return checked.content;
}

/** Rejects an unknown activity, and a view that does not belong to it. Tasks are allowed: kalbio's readme uses one. */
export function checkPlace(world: World, operationId: string | null, recordViewId: string | null): void {
  if (operationId === null) return;
  const activity = world.activities.demand(operationId);
  if (recordViewId !== null && !viewsOf(world, activity).some((view) => view.id === recordViewId)) {
    throw badRequest(`The record view "${recordViewId}" is not a view of the activity "${operationId}".`);
  }
}

/** Adds a value as the record's newest. Microseconds order values within the same millisecond. */
export function appendValue(world: World, value: ValueRow): ValueRow {
  const before = world.values.get(value.owner_id) ?? [];
  const moment = Date.parse(value.created_at);
  const nth = before.filter((other) => Date.parse(other.created_at) === moment).length;
  const row = { ...value, created_at: inMicroseconds(value.created_at, nth) };
  world.values.set(value.owner_id, [...before, row]);
  return row;
}
