import type { Clock } from "../../world/clock";
import type { Row, World } from "../../world/world";
import { idList } from "../activity-records";
import { makeActivityView } from "../views/activity-views";
import { touch } from "../views/view-row";
import { addToList, clearPointers, layoutOf, placeTable, removeFromList, unplace } from "./layout";

/**
 * Adds the template to a definition. Existing activities of the definition get a table if they have none, as new
 * activities do.
 */
export function linkTemplate(
  world: World,
  clock: Clock,
  template: Row,
  definition: Row,
  position?: number,
): void {
  placeTable(definition, template.id, position);
  addToList(template, "operation_definition_ids", definition.id);
  touch(world, clock, template);
  for (const activity of world.activities.all()) {
    if (activity.definition_id === definition.id && !hasTableOf(world, activity, template)) {
      makeActivityView(world, clock, activity, template);
    }
  }
}

const hasTableOf = (world: World, activity: Row, template: Row): boolean =>
  world.recordViews
    .all()
    .some(
      (view) =>
        view.parent_record_view_id === template.id && idList(view, "operation_ids").includes(activity.id),
    );

/** Removes one placement. Removing the last one unlinks the definition. Existing tables stay. */
export function unlinkPlacement(
  world: World,
  clock: Clock,
  template: Row,
  definition: Row,
  contentLayoutId: string,
): void {
  unplace(definition, (item) => item.id === contentLayoutId);
  if (!layoutOf(definition).some((item) => item.record_view_id === template.id)) {
    removeFromList(template, "operation_definition_ids", definition.id);
  }
  touch(world, clock, template);
}

/** Removes all placements, and clears the settings of the definition that refer to the template. */
export function unlinkTemplate(world: World, clock: Clock, template: Row, definition: Row): void {
  unplace(definition, (item) => item.record_view_id === template.id);
  clearPointers(definition, template.id);
  removeFromList(template, "operation_definition_ids", definition.id);
  touch(world, clock, template);
}

/** Soft delete: other rows may still refer to the row, but lists and lookups exclude it. */
export function deleteTemplate(world: World, clock: Clock, template: Row): void {
  for (const definition of world.definitions.all()) unlinkTemplate(world, clock, template, definition);
  template.is_deleted = true;
}
