import type { Clock } from "../../world/clock";
import type { Row, World } from "../../world/world";
import { idList } from "../activity-records";
import { makeActivityView } from "../views/activity-views";
import { touch } from "../views/view-row";
import { addToList, clearPointers, layoutOf, placeTable, removeFromList, unplace } from "./layout";

/**
 * Places the template on a definition. Activities of the definition that have no table of it yet get one, as new
 * ones will.
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

/** Removes one placement. With its last one the definition is no longer linked; tables in use stay. */
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

/** Removes all placements, and every setting of the definition that points at the template. */
export function unlinkTemplate(world: World, clock: Clock, template: Row, definition: Row): void {
  unplace(definition, (item) => item.record_view_id === template.id);
  clearPointers(definition, template.id);
  removeFromList(template, "operation_definition_ids", definition.id);
  touch(world, clock, template);
}

/** Soft: the row stays for what refers to it, but no list and no lookup shows it any more. */
export function deleteTemplate(world: World, clock: Clock, template: Row): void {
  for (const definition of world.definitions.all()) unlinkTemplate(world, clock, template, definition);
  template.is_deleted = true;
}
