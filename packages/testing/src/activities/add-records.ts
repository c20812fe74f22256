import { idIn, listOf } from "../engine/checks";
import type { Json } from "../engine/json";
import { badRequest } from "../engine/refusal";
import type { Call } from "../engine/route";
import { shape } from "../engine/shape";
import {
  attachRecords,
  demandOperation,
  idList,
  refuseLocked,
  tablesFor,
  viewMapping,
} from "../records/activity-records";
import { isLive } from "../records/key-map";
import { logActivityEvent } from "../world/log-event";
import type { Row, World } from "../world/world";
import { activityToWire } from "./activity-to-wire";

/** The activity's own tables that its definition queues attached records into. */
function queuedTables(world: World, activity: Row): string[] {
  const definition = world.definitions.get(String(activity.definition_id));
  const queued = definition ? idList(definition, "view_ids_to_add_to_when_record_attached") : [];
  return Object.keys(viewMapping(activity)).filter((id) => {
    const parent = world.recordViews.get(id)?.parent_record_view_id;
    return queued.includes(id) || queued.includes(String(parent));
  });
}

/** `PUT /operations/{id}/records`: attaches records to the tables that fit their entity type. */
export function addRecords({ params, body, world, clock }: Call): Json {
  const activity = demandOperation(world, params.activityId ?? "");
  const { record_ids } = shape(body, { record_ids: listOf(idIn(world.records)) });
  refuseLocked(activity);
  const gone = record_ids.find((id) => !isLive(world.records.demand(id)));
  if (gone !== undefined) throw badRequest(`body/record_ids: "${gone}" is a draft or archived`);
  const queued = queuedTables(world, activity);
  for (const recordId of record_ids) {
    const fitting = tablesFor(world, activity, world.records.demand(recordId).entity_slice_id);
    const tables = queued.length > 0 ? fitting.filter((id) => queued.includes(id)) : fitting;
    attachRecords(world, clock, activity, [recordId], tables);
  }
  const log = `added ${record_ids.length} records`;
  logActivityEvent(world, clock, activity, {
    event_type: "task.records_added",
    event_attrs: { record_ids },
    log,
  });
  return activityToWire(activity);
}
