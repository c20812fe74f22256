import type { RecordRow, Row, World } from "../../world/world";
import { idList, viewMapping } from "../activity-records";
import { isLive } from "../key-map";

/** Returns the activities that a view belongs to. */
export const activitiesOfView = (world: World, view: Row): Row[] =>
  idList(view, "operation_ids")
    .map((id) => world.activities.get(id))
    .filter((activity) => activity !== undefined);

/** Returns the records on a view: those of its activities, or all of its entity type if it has no activity. */
export function recordsOnView(world: World, view: Row): RecordRow[] {
  const activities = activitiesOfView(world, view);
  if (activities.length > 0) {
    const ids = new Set(activities.flatMap((activity) => viewMapping(activity)[view.id] ?? []));
    return [...ids].map((id) => world.records.get(id)).filter((row) => row !== undefined);
  }
  const only = new Set([...idList(view, "record_ids_filter"), ...setMembers(world, view)]);
  return world.records
    .all()
    .filter((row) => isLive(row) && row.entity_slice_id === view.entity_slice_id)
    .filter((row) => only.size === 0 || only.has(row.id));
}

const setMembers = (world: World, view: Row): string[] =>
  idList(view, "record_set_ids_filter").flatMap((id) => {
    const set = world.recordSets.get(id);
    return set ? idList(set, "record_ids") : [];
  });
