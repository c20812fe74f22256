import { idIn, listOf, name, optional, text } from "../../engine/checks";
import type { JsonObject } from "../../engine/json";
import { shape } from "../../engine/shape";
import type { Clock } from "../../world/clock";
import type { Row, World } from "../../world/world";
import { copyColumns, copyView } from "../views/copy-view";
import { listedViews, newView, newViewField, viewFieldsOf } from "../views/view-row";
import { allViewFieldIds, idAmong, templateSettings } from "./template-body";

/** Creates a template from columns: first copies of existing columns, then new columns for the given fields. */
export function createTemplate(world: World, clock: Clock, body: JsonObject): Row {
  const known = allViewFieldIds(world);
  const copied = new Set(Array.isArray(body.view_field_ids) ? body.view_field_ids.map(String) : []);
  const dataField = idIn(world.dataFields);
  const given = shape(body, {
    ...templateSettings({ world, viewFieldIds: copied }),
    view_name: name,
    entity_slice_id: idIn(world.entityTypes),
    view_field_ids: optional(listOf(idAmong(known, "view field"))),
    data_field_ids: optional(listOf(dataField)),
    lookup_field_ids: optional(listOf(dataField)),
    plot_field_ids: optional(listOf(text)),
  });
  const { view_field_ids, data_field_ids, lookup_field_ids, plot_field_ids, ...settings } = given;
  const columns = copyColumns(viewFieldsById(world, view_field_ids ?? []));
  return world.recordViews.put(
    newView(world, clock, {
      ...settings,
      filters: columns.follow(settings.filters ?? []),
      sorts: columns.follow(settings.sorts ?? []),
      color_filters: columns.follow(settings.color_filters ?? []),
      view_fields: [
        ...columns.viewFields,
        ...(data_field_ids ?? []).map((id) => newViewField({ data_field_id: id })),
        ...(lookup_field_ids ?? []).map((id) => newViewField({ lookup_field_id: id })),
        ...(plot_field_ids ?? []).map((id) => newViewField({ plot_field_id: id })),
      ],
      ...templateMarks(),
    }),
  );
}

/** Saves a view as a template. The view does not change. */
export function saveViewAsTemplate(world: World, clock: Clock, body: JsonObject): Row {
  const given = shape(body, {
    source_view_id: idIn(world.recordViews),
    view_name: name,
    template_name: optional(text),
  });
  const { source_view_id, ...names } = given;
  const source = world.recordViews.demand(source_view_id);
  return world.recordViews.put(copyView(world, clock, source, { ...names, ...templateMarks() }));
}

export function duplicateTemplate(world: World, clock: Clock, template: Row): Row {
  const copy = copyView(world, clock, template, {
    view_name: `${String(template.view_name)} (copy)`,
    template_name: typeof template.template_name === "string" ? `${template.template_name} (copy)` : null,
    ...templateMarks(),
  });
  return world.recordViews.put(copy);
}

/** Keys that only templates have. */
export const templateMarks = (): JsonObject => ({
  is_template: true,
  activity_scope_ids: [],
  scoped_definition_ids: [],
});

/** Returns columns by id, in the requested order. */
export function viewFieldsById(world: World, ids: string[]): JsonObject[] {
  const columns = new Map(
    listedViews(world)
      .flatMap(viewFieldsOf)
      .map((column) => [column.id, column]),
  );
  return ids.map((id) => columns.get(id)).filter((column) => column !== undefined);
}
