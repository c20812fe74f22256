import type { Row, World } from "../world/world";

const COMPLETED = new Set(["complete", "done"]);

export const isCompletedStatus = (status: unknown): boolean => COMPLETED.has(String(status));

export const isCompleted = (activity: Row): boolean => activity.completed_at_date !== null;

/** Whether the activity and everything above it is completed. */
export function isTreeCompleted(world: World, activity: Row): boolean {
  let at: Row | undefined = activity;
  while (at && isCompleted(at)) at = world.activities.get(String(at.parent_id ?? ""));
  return at === undefined;
}
