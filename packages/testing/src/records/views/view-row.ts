import type { Json, JsonObject } from "../../engine/json";
import { actorId } from "../../world/actor";
import { type Clock, isoTime, newId } from "../../world/clock";
import type { Row, World } from "../../world/world";

/** Keys of a view. `undefined` keys are ignored. */
export interface ViewParts {
  [key: string]: Json | undefined;
  view_name: string;
}

/** Returns a record view with every key that the API sends. Empty lists are `[]`, because kalbio cannot read null. */
export function newView(world: World, clock: Clock, parts: ViewParts & { entity_slice_id: string }): Row {
  const now = isoTime(clock);
  const given = Object.entries(parts).filter(([, value]) => value !== undefined);
  return {
    id: newId(),
    program_ids: [],
    operation_ids: [],
    operation_definition_ids: [],
    view_fields: [],
    filters: [],
    sorts: [],
    color_filters: [],
    record_set_ids: [],
    record_set_ids_filter: [],
    record_ids_filter: [],
    incrementing_field_ids: [],
    readonly_operation_ids: [],
    readonly_operation_definition_ids: [],
    sort_order: null,
    sort_descending: null,
    view_mode: "table",
    parent_record_view_id: null,
    group_by_mode: null,
    group_by_field_id: null,
    is_template: false,
    template_name: null,
    is_archived: false,
    is_deleted: false,
    workspace_id: world.workspace.id,
    created_by: actorId(world),
    last_updated_by: actorId(world),
    created_at: now,
    updated_at: now,
    ...(Object.fromEntries(given) as JsonObject),
  };
}

/** A column of a view. Filters and sorts refer to its id as `view_field_id`. */
export const newViewField = (column: {
  data_field_id?: string;
  lookup_field_id?: string;
  plot_field_id?: string;
}): JsonObject => ({
  id: newId(),
  data_field_id: null,
  lookup_field_id: null,
  plot_field_id: null,
  aggregation_type: null,
  sort_behavior: null,
  ...column,
});

export const viewFieldsOf = (view: Row): JsonObject[] => (view.view_fields ?? []) as JsonObject[];

/** Returns the views and templates that are not deleted. */
export const listedViews = (world: World): Row[] =>
  world.recordViews.all().filter((view) => view.is_deleted !== true);

export function touch(world: World, clock: Clock, view: Row): Row {
  view.updated_at = isoTime(clock);
  view.last_updated_by = actorId(world);
  return world.recordViews.put(view);
}
