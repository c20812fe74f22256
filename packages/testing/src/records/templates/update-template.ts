import { flag, listOf, name, optional } from "../../engine/checks";
import type { JsonObject } from "../../engine/json";
import { badRequest } from "../../engine/refusal";
import { shape } from "../../engine/shape";
import type { Clock } from "../../world/clock";
import type { Row, World } from "../../world/world";
import { copyColumns } from "../views/copy-view";
import { touch, viewFieldsOf } from "../views/view-row";
import { viewFieldsById } from "./create-template";
import { allViewFieldIds, idAmong, templateSettings } from "./template-body";

/** Changes the given keys. Tables that activities already have from the template do not change. */
export function updateTemplate(world: World, clock: Clock, template: Row, body: JsonObject): Row {
  const own = new Set(viewFieldsOf(template).map((column) => String(column.id)));
  const given = shape(body, {
    ...templateSettings({ world, viewFieldIds: own }),
    view_name: optional(name),
    is_archived: optional(flag),
    save_view_field_ids: optional(listOf(idAmong(allViewFieldIds(world), "view field"))),
    remove_view_field_ids: optional(listOf(idAmong(own, "view field of this template"))),
    reorder_view_field_ids: optional(listOf(idAmong(own, "view field of this template"))),
  });
  const { save_view_field_ids, remove_view_field_ids, reorder_view_field_ids, ...settings } = given;
  const removed = new Set(remove_view_field_ids);
  const kept = reorder(
    viewFieldsOf(template).filter((column) => !removed.has(String(column.id))),
    reorder_view_field_ids,
  );
  const added = viewFieldsById(world, save_view_field_ids ?? []).filter(
    (column) => !own.has(String(column.id)),
  );
  Object.assign(template, settings, { view_fields: [...kept, ...copyColumns(added).viewFields] });
  for (const list of ["filters", "sorts", "color_filters"] as const) {
    const items = template[list] as JsonObject[];
    template[list] = items.filter((item) => !removed.has(String(item.view_field_id)));
  }
  return touch(world, clock, template);
}

/** Requires every column exactly once, because a missing column would be lost silently. */
function reorder(columns: JsonObject[], order: string[] | undefined): JsonObject[] {
  if (!order) return columns;
  const byId = new Map(columns.map((column) => [String(column.id), column]));
  const ordered = order.map((id) => byId.get(id)).filter((column) => column !== undefined);
  if (ordered.length !== columns.length || new Set(order).size !== columns.length) {
    throw badRequest(
      `body/reorder_view_field_ids must name every view field once; there are ${columns.length}`,
    );
  }
  return ordered;
}
