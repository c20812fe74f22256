import type { Clock } from "../../world/clock";
import type { Row, World } from "../../world/world";
import { idList, viewMapping } from "../activity-records";
import { layoutOf } from "../templates/layout";
import { copyView } from "./copy-view";
import { listedViews } from "./view-row";

/** Returns a new table for an activity from a template: a view of its own, without records. */
export function makeActivityView(world: World, clock: Clock, activity: Row, template: Row): Row {
  const view = world.recordViews.put(
    copyView(world, clock, template, {
      view_name: String(template.view_name),
      operation_ids: [activity.id],
      parent_record_view_id: template.id,
    }),
  );
  activity.data_table_record_mapping = { ...viewMapping(activity), [view.id]: [] };
  return view;
}

/**
 * Creates the tables of a new activity: one per template linked to its definition, in layout order, and a staging table
 * if the definition has a staging template.
 */
export function makeActivityViews(world: World, clock: Clock, activity: Row): void {
  const definition = world.definitions.get(String(activity.definition_id));
  if (!definition) return;
  const stagingId = definition.registration_staging_template_view_id;
  const placed = layoutOf(definition).map((item) => item.record_view_id);
  const linked = listedViews(world)
    .filter((view) => view.is_template === true && view.id !== stagingId)
    .filter((view) => idList(view, "operation_definition_ids").includes(definition.id))
    .sort((a, b) => placed.indexOf(a.id) - placed.indexOf(b.id));
  for (const template of linked) makeActivityView(world, clock, activity, template);
  const staging = typeof stagingId === "string" ? world.recordViews.get(stagingId) : undefined;
  activity.registration_staging_record_view_id = staging
    ? makeActivityView(world, clock, activity, staging).id
    : null;
}
