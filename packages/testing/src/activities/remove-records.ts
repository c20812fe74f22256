import { listOf, optional, text } from "../engine/checks";
import type { Json } from "../engine/json";
import { badRequest } from "../engine/refusal";
import type { Call } from "../engine/route";
import { shape } from "../engine/shape";
import { demandOperation, idList, refuseLocked, viewMapping } from "../records/activity-records";
import { logActivityEvent } from "../world/log-event";
import type { Row, World } from "../world/world";
import { activityToWire } from "./activity-to-wire";

/** Deletes a record's values in an activity, on one view or on all of them. */
function deleteValues(world: World, recordId: string, activity: Row, viewId: string | undefined): void {
  const kept = (world.values.get(recordId) ?? []).filter(
    (value) =>
      value.operation_id !== activity.id || (viewId !== undefined && value.record_view_id !== viewId),
  );
  world.values.set(recordId, kept);
}

/**
 * `POST /operations/{id}/records/remove`: removes records from one view or from all. A record that is left on no
 * view of the activity is removed from the activity.
 */
export function removeRecords({ params, body, world, clock }: Call): Json {
  const activity = demandOperation(world, params.activityId ?? "");
  const { record_ids, record_view_id: viewId } = shape(body, {
    record_ids: listOf(text),
    record_view_id: optional(text),
  });
  refuseLocked(activity);
  const mapping = viewMapping(activity);
  if (viewId !== undefined && !Object.hasOwn(mapping, viewId)) {
    throw badRequest(`body/record_view_id: the activity has no view "${viewId}"`);
  }
  const present = viewId === undefined ? idList(activity, "all_record_ids") : (mapping[viewId] ?? []);
  const stranger = record_ids.find((id) => !present.includes(id));
  if (stranger !== undefined) throw badRequest(`body/record_ids: the record "${stranger}" is not there`);

  const left = Object.entries(mapping).map(([id, ids]): [string, string[]] => {
    const affected = viewId === undefined || viewId === id;
    return [id, affected ? ids.filter((recordId) => !record_ids.includes(recordId)) : ids];
  });
  activity.data_table_record_mapping = Object.fromEntries(left);
  const shown = new Set(left.flatMap(([, ids]) => ids));
  const gone = record_ids.filter((id) => !shown.has(id));
  for (const key of ["all_record_ids", "data_table_draft_record_ids"]) {
    activity[key] = idList(activity, key).filter((id) => !gone.includes(id));
  }
  for (const id of gone) world.attachedAt.delete(`${activity.id}:${id}`);
  for (const id of record_ids) deleteValues(world, id, activity, viewId);
  const event_attrs = { record_ids, record_view_id: viewId ?? null };
  const log = `removed ${record_ids.length} records`;
  logActivityEvent(world, clock, activity, { event_type: "task.records_removed", event_attrs, log });
  return activityToWire(activity);
}
