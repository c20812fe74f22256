import { flag, idIn, listOf, name, oneOf, optional, text } from "../../engine/checks";
import { badRequest } from "../../engine/refusal";
import type { Check } from "../../engine/shape";
import type { World } from "../../world/world";
import { type Columns, viewColorFilter, viewFilter, viewSort } from "../views/view-items";
import { listedViews, viewFieldsOf } from "../views/view-row";

/** Checks that creating and updating a template share. */
export const templateSettings = (columns: Columns) => ({
  template_name: optional(text),
  program_ids: optional(listOf(idIn(columns.world.programs))),
  filters: optional(listOf(viewFilter(columns))),
  sorts: optional(listOf(viewSort(columns))),
  color_filters: optional(listOf(viewColorFilter(columns))),
  record_set_ids_filter: optional(listOf(idIn(columns.world.recordSets))),
  sort_order: optional(oneOf("alphabetical", "created_date", "manual")),
  sort_descending: optional(flag),
  view_mode: optional(name),
  group_by_mode: optional(name),
  group_by_field_id: optional(text),
});

/** Returns the ids of all columns of all views, which may be copied to a template. */
export const allViewFieldIds = (world: World): ReadonlySet<string> =>
  new Set(listedViews(world).flatMap((view) => viewFieldsOf(view).map((column) => String(column.id))));

export const idAmong =
  (ids: ReadonlySet<string>, noun: string): Check<string> =>
  (value, field) => {
    const id = text(value, field);
    if (!ids.has(id)) throw badRequest(`${field}: there is no ${noun} with id "${id}"`);
    return id;
  };
