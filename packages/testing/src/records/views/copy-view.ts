import type { JsonObject } from "../../engine/json";
import { clone } from "../../engine/json";
import { type Clock, newId } from "../../world/clock";
import type { Row, World } from "../../world/world";
import { newView, type ViewParts, viewFieldsOf } from "./view-row";

/** Keys that a copy takes from its original. It does not take the activities and definitions that use it. */
const COPIED = [
  "entity_slice_id",
  "program_ids",
  "record_set_ids",
  "record_set_ids_filter",
  "record_ids_filter",
  "incrementing_field_ids",
  "sort_order",
  "sort_descending",
  "view_mode",
  "group_by_mode",
  "group_by_field_id",
] as const;

/** Copies a view. The columns get new ids, and the filters and sorts refer to the new ids. */
export function copyView(world: World, clock: Clock, source: Row, parts: ViewParts): Row {
  const columns = copyColumns(viewFieldsOf(source));
  const copied = Object.fromEntries(COPIED.map((key) => [key, clone(source[key] ?? null)]));
  return newView(world, clock, {
    ...(copied as JsonObject & { entity_slice_id: string }),
    view_fields: columns.viewFields,
    filters: columns.follow(source.filters as JsonObject[]),
    sorts: columns.follow(source.sorts as JsonObject[]),
    color_filters: columns.follow(source.color_filters as JsonObject[]),
    ...parts,
  });
}

/** Copies columns, and returns a function that updates references to them in filters and sorts. */
export function copyColumns(originals: JsonObject[]): {
  viewFields: JsonObject[];
  follow: (items: JsonObject[]) => JsonObject[];
} {
  const newIds = new Map(originals.map((original) => [original.id, newId()]));
  return {
    viewFields: originals.map((original) => ({ ...original, id: newIds.get(original.id) ?? newId() })),
    follow: (items) =>
      (items ?? []).map((item) => ({ ...item, view_field_id: newIds.get(item.view_field_id ?? "") ?? null })),
  };
}
