import type { JsonObject } from "../../engine/json";
import type { Clock } from "../../world/clock";
import type { Row, World } from "../../world/world";
import { idList, viewMapping } from "../activity-records";
import { copyView } from "../views/copy-view";
import { activitiesOfView } from "../views/view-records";
import { templateMarks } from "./create-template";
import { clearPointers, layoutOf, unplace } from "./layout";
import { linkTemplate } from "./link-template";

/**
 * Turns a view into a template of a definition: places the template where the view was, and removes the view. Each
 * activity gets a table from the template, with the records that it had on the view.
 */
export function promoteView(
  world: World,
  clock: Clock,
  source: Row,
  definition: Row,
  wanted: { viewName: string; position?: number },
): Row {
  const placement = layoutOf(definition).findIndex((item) => item.record_view_id === source.id);
  const position = wanted.position ?? (placement === -1 ? undefined : placement);
  const template = world.recordViews.put(
    copyView(world, clock, source, { view_name: wanted.viewName, ...templateMarks() }),
  );
  for (const one of world.definitions.all()) {
    unplace(one, (item) => item.record_view_id === source.id);
    clearPointers(one, source.id);
  }
  const holders = activitiesOfView(world, source).map((activity) => ({
    activity,
    rows: viewMapping(activity)[source.id] ?? [],
  }));
  linkTemplate(world, clock, template, definition, position);
  source.is_deleted = true;
  source.operation_ids = [];
  for (const { activity, rows } of holders) moveTable(world, activity, source, template, rows);
  return template;
}

function moveTable(world: World, activity: Row, source: Row, template: Row, rows: string[]): void {
  const { [source.id]: _removed, ...mapping } = viewMapping(activity);
  const table = world.recordViews
    .all()
    .find(
      (view) =>
        view.parent_record_view_id === template.id && idList(view, "operation_ids").includes(activity.id),
    );
  activity.data_table_record_mapping = (table ? { ...mapping, [table.id]: rows } : mapping) as JsonObject;
  // Move the values of all records, because a record may have values here without being on the table.
  for (const value of [...world.values.values()].flat()) {
    if (value.record_view_id === source.id && value.operation_id === activity.id)
      value.record_view_id = table?.id ?? null;
  }
}
