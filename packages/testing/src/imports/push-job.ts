import { idIn, listOf, name, object, optional } from "../engine/checks";
import type { JsonObject } from "../engine/json";
import { badRequest } from "../engine/refusal";
import { shape } from "../engine/shape";
import { isOperation, refuseLocked, viewsOf } from "../records/activity-records";
import type { Clock } from "../world/clock";
import type { Row, World } from "../world/world";
import { fieldsById, fieldsByName } from "./import-fields";
import type { ImportJob } from "./import-job";

/** The destination of a push, which both endpoints accept. */
const placeOf = (world: World) => ({
  data: listOf(object),
  program_id: optional(idIn(world.programs)),
  operation_id: optional(idIn(world.activities)),
  set_name: optional(name),
});

/** The job of `POST /push/imports`, whose columns are field names. */
export function jobByName(world: World, clock: Clock, importId: string, body: JsonObject): ImportJob {
  const viewIds = optional(listOf(idIn(world.recordViews)));
  const given = shape(body, {
    ...placeOf(world),
    key_field_names: listOf(name),
    record_view_id: optional(idIn(world.recordViews)),
    add_fields_to_record_view_ids: viewIds,
    // Older clients send it. The server ignores it here.
    record_view_ids: viewIds,
  });
  demandKeys(given.key_field_names, "key_field_names");
  const operation = operationOf(world, given.operation_id);
  const viewId = given.record_view_id;
  const target = operation && viewId !== undefined ? [ownView(world, operation, viewId)] : null;
  return {
    ...emptyPlace(importId, given),
    ...fieldsByName(world, clock, importId, { keyNames: given.key_field_names, rows: given.data }),
    operation,
    valueViewId: target?.[0] ?? null,
    tableIds: target,
    fieldViewIds: [...new Set([...(target ?? []), ...(given.add_fields_to_record_view_ids ?? [])])],
  };
}

/** The job of `POST /push/imports/by-field-id`, whose columns are field ids. */
export function jobByFieldId(world: World, importId: string, body: JsonObject): ImportJob {
  const given = shape(body, {
    ...placeOf(world),
    key_field_ids: listOf(idIn(world.keyFields)),
    record_view_ids: optional(listOf(idIn(world.recordViews))),
  });
  demandKeys(given.key_field_ids, "key_field_ids");
  const operation = operationOf(world, given.operation_id);
  const viewIds = given.record_view_ids ?? [];
  const tables = operation ? viewIds.map((id) => ownView(world, operation, id)) : [];
  return {
    ...emptyPlace(importId, given),
    ...fieldsById(world, given.key_field_ids, given.data),
    operation,
    valueViewId: tables.length === 1 ? (tables[0] ?? null) : null,
    tableIds: tables.length > 0 ? tables : null,
    fieldViewIds: [],
  };
}

const emptyPlace = (
  importId: string,
  given: { data: JsonObject[]; program_id?: string; set_name?: string },
) => ({
  importId,
  rows: given.data,
  programId: given.program_id ?? null,
  setName: given.set_name ?? null,
  staging: null,
});

function demandKeys(keys: string[], what: string): void {
  if (keys.length === 0) throw badRequest(`body/${what} must name at least one key field`);
}

export function operationOf(world: World, id: string | null | undefined): Row | null {
  if (id === undefined || id === null) return null;
  const activity = world.activities.demand(id);
  if (!isOperation(activity)) throw badRequest(`The activity "${id}" holds no records.`);
  refuseLocked(activity);
  return activity;
}

export function ownView(world: World, operation: Row, viewId: string): string {
  if (viewsOf(world, operation).some((view) => view.id === viewId)) return viewId;
  throw badRequest(`The record view "${viewId}" is not a view of the activity "${operation.id}".`);
}
