import { badRequest, conflict } from "../engine/refusal";
import { type Clock, isoTime } from "../world/clock";
import type { Row, World } from "../world/world";

/** Activity types that hold records; the API calls such an activity an operation. */
const OPERATION_TYPES = new Set(["experiment", "cycle"]);

export const isOperation = (activity: Row): boolean => OPERATION_TYPES.has(String(activity.activity_type));

/** Returns the activity of `/operations/{id}`. Throws a 404 if it is missing, a 400 if it cannot hold records. */
export function demandOperation(world: World, id: string): Row {
  const activity = world.activities.demand(id);
  if (!isOperation(activity)) {
    throw badRequest(
      `The activity "${id}" is a ${String(activity.activity_type)}; only experiments and cycles hold records.`,
    );
  }
  return activity;
}

export function refuseLocked(activity: Row): void {
  if (activity.status === "locked") throw conflict(`The activity "${activity.id}" is locked.`);
}

export const idList = (row: Row, key: string): string[] =>
  Array.isArray(row[key]) ? (row[key] as string[]) : [];

/** Record ids of each view of an activity. */
export const viewMapping = (activity: Row): Record<string, string[]> =>
  (activity.data_table_record_mapping ?? {}) as Record<string, string[]>;

/** Adds records to an activity and to the given views of it. Records that are already there keep their position. */
export function attachRecords(
  world: World,
  clock: Clock,
  activity: Row,
  recordIds: string[],
  viewIds: string[],
): void {
  const mapping = { ...viewMapping(activity) };
  for (const viewId of viewIds) mapping[viewId] = [...new Set([...(mapping[viewId] ?? []), ...recordIds])];
  activity.data_table_record_mapping = mapping;
  const before = new Set(idList(activity, "all_record_ids"));
  for (const recordId of recordIds) {
    if (!before.has(recordId)) world.attachedAt.set(`${activity.id}:${recordId}`, isoTime(clock));
  }
  activity.all_record_ids = [...new Set([...before, ...recordIds])];
}

/** The views of an activity that show records of this entity type; a staging view shows drafts only. */
export function tablesFor(world: World, activity: Row, entitySliceId: string): string[] {
  return viewsOf(world, activity)
    .filter(
      (view) =>
        view.entity_slice_id === entitySliceId && view.id !== activity.registration_staging_record_view_id,
    )
    .map((view) => view.id);
}

export const viewsOf = (world: World, activity: Row): Row[] =>
  world.recordViews
    .all()
    .filter(
      (view) =>
        view.is_template !== true &&
        view.is_deleted !== true &&
        idList(view, "operation_ids").includes(activity.id),
    );
