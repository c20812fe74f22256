import type { JsonObject } from "../engine/json";
import { idList, viewMapping } from "../records/activity-records";
import { inMicroseconds, newestFirst } from "../world/times";
import type { Row, World } from "../world/world";

/** Returns an activity in wire format: record ids sorted, split into records on its tables and records on no table. */
export function activityToWire(activity: Row): JsonObject {
  const drafts = new Set(idList(activity, "data_table_draft_record_ids"));
  const all = [...idList(activity, "all_record_ids")].sort();
  const onTables = new Set(Object.values(viewMapping(activity)).flat());
  return {
    ...activity,
    all_record_ids: all,
    attached_record_ids: all.filter((id) => !onTables.has(id)),
    data_table_record_ids: [...onTables].filter((id) => !drafts.has(id)).sort(),
  };
}

/** Returns activities for lists and searches: newest first, with property times in microseconds. */
export function listedActivities(world: World, fits: (activity: Row) => boolean = () => true): JsonObject[] {
  return newestFirst(world.activities.all().filter(fits)).map((activity) => ({
    ...activityToWire(activity),
    properties: ((activity.properties ?? []) as Row[]).map((property) => ({
      ...property,
      created_at: inMicroseconds(String(property.created_at)),
    })),
  }));
}
