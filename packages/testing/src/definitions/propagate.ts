import { changedLists } from "../activities/list-changes";
import { noteChanges } from "../activities/note-changes";
import type { JsonObject } from "../engine/json";
import { clone } from "../engine/json";
import type { Clock } from "../world/clock";
import type { Row, World } from "../world/world";

/** Keys that activities share with their definition. Title, status and external id belong to each activity. */
const SHARED = ["description", "priority", "duration", "aggregate_scheduling", "assigned_user_ids"];

type Lists = Parameters<typeof changedLists>[1];

/** Applies an update of a definition to the activities that were created from it. */
export function propagate(
  world: World,
  clock: Clock,
  definition: Row,
  changes: JsonObject,
  asked: JsonObject,
  lists: Lists,
): void {
  const { view_ids_to_add_to_when_record_attached: _, ...activityLists } = lists;
  for (const activity of world.activities.all()) {
    if (activity.definition_id !== definition.id) continue;
    const before = clone(activity);
    for (const key of SHARED) {
      if (asked[key] !== undefined) activity[key] = clone(changes[key] ?? null);
    }
    Object.assign(activity, changedLists(activity, activityLists, asked));
    noteChanges(world, clock, activity, before);
  }
}
