import { badRequest } from "../engine/refusal";
import { addToList, removeFromList } from "../records/templates/layout";
import type { Row, World } from "../world/world";

/** Refuses a parent under which the activity would become its own ancestor. */
export function checkParent(world: World, activity: Row, parentId: string | null | undefined): void {
  for (let at = parentId; typeof at === "string"; at = world.activities.get(at)?.parent_id as string | null) {
    if (at === activity.id) throw badRequest("body/parent_id: an activity cannot be below itself");
  }
}

/** Moves an activity, and keeps the `child_ids` of the old and the new parent in step. */
export function setParent(world: World, activity: Row, parentId: string | null): void {
  const before = world.activities.get(String(activity.parent_id));
  if (before) removeFromList(before, "child_ids", activity.id);
  const after = parentId === null ? undefined : world.activities.demand(parentId);
  if (after) addToList(after, "child_ids", activity.id);
  activity.parent_id = parentId;
}
