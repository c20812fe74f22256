import { badRequest } from "../engine/refusal";
import type { JsonObject } from "../engine/route";
import { fieldName } from "../records/find-field";
import { sliceKeyFieldIds } from "../records/slices";
import { listedViews } from "../records/views/view-row";
import type { Row, World } from "../world/world";

export interface Column {
  fieldId: string;
  title: string;
}

/** The key fields of the entity type, then the data fields: those of the view, those asked for, or all. */
export function exportColumns(
  world: World,
  wanted: { entitySliceId: string; recordViewId?: string; viewFieldIds?: string[] },
): Column[] {
  const keys = sliceKeyFieldIds(world.entityTypes.demand(wanted.entitySliceId));
  const columns = [...keys.map((id) => world.keyFields.demand(id)), ...dataFields(world, wanted)];
  return columns.map((field) => ({ fieldId: field.id, title: fieldName(field) }));
}

type Wanted = Parameters<typeof exportColumns>[1];

function dataFields(world: World, { entitySliceId, recordViewId, viewFieldIds }: Wanted): Row[] {
  if (recordViewId === undefined && viewFieldIds === undefined) {
    return world.dataFields.all().filter((field) => field.is_archived !== true);
  }
  const views =
    recordViewId === undefined ? listedViews(world) : [viewOfType(world, recordViewId, entitySliceId)];
  const viewFields = views.flatMap((view) => (view.view_fields ?? []) as JsonObject[]);
  const chosen = viewFieldIds?.map((id) => viewFieldWith(viewFields, id)) ?? viewFields;
  return chosen
    .map((one) => world.dataFields.get(String(one.data_field_id ?? one.lookup_field_id)))
    .filter((field) => field !== undefined);
}

function viewOfType(world: World, viewId: string, entitySliceId: string): Row {
  const view = world.recordViews.demand(viewId);
  if (view.entity_slice_id === entitySliceId) return view;
  throw badRequest(`The record view "${viewId}" shows another entity type than "${entitySliceId}".`);
}

function viewFieldWith(viewFields: JsonObject[], id: string): JsonObject {
  const found = viewFields.find((one) => one.id === id);
  if (!found) throw badRequest(`querystring/view_field_ids: there is no view field with id "${id}"`);
  return found;
}
