import type { Clock } from "../../world/clock";
import type { RecordRow, Row, ValueRow, World } from "../../world/world";
import { attachRecords, idList, viewMapping } from "../activity-records";
import { getOrCreateRecord, linkFamily, setKeys } from "../create-record";
import type { KeyMap } from "../key-map";
import { activitiesOfView } from "./view-records";

export interface Transfer {
  record: RecordRow;
  /** The complete new keys of the record. */
  keys: KeyMap;
}

export interface Move {
  from: Row;
  /** The destination view, which may be the same view. */
  toViewId: string;
  /** The entity type with the new keys. */
  sliceId: string;
}

/**
 * Replaces the records of a view with the records that have the new keys, on the destination view. Also moves the
 * values of the view's activities, or the values outside any activity if the view has no activities. A record without
 * a transfer is removed from the view.
 */
export function transferRecords(
  world: World,
  clock: Clock,
  { from, toViewId, sliceId }: Move,
  transfers: Transfer[],
): void {
  const activities = activitiesOfView(world, from);
  const moved = new Map(
    transfers.map(({ record, keys }) => [record.id, rekeyed(world, clock, record, keys, sliceId)]),
  );
  for (const { record } of transfers) {
    const target = moved.get(record.id);
    if (target && target !== record)
      moveValues(world, record, target, belongsTo(from, activities), [from.id, toViewId]);
  }
  for (const activity of activities) moveRows(world, clock, activity, from.id, toViewId, moved);
}

/** A draft keeps its identity and gets the new keys. Other records become the record that has the new keys. */
function rekeyed(world: World, clock: Clock, record: RecordRow, keys: KeyMap, sliceId: string): RecordRow {
  if (!record.is_draft) return getOrCreateRecord(world, clock, { keys }).row;
  record.entity_slice_id = sliceId;
  setKeys(world, record, keys);
  return record;
}

function belongsTo(view: Row, activities: Row[]): (value: ValueRow) => boolean {
  if (activities.length === 0) return (value) => value.operation_id === null;
  const ids = new Set(activities.map((activity) => activity.id));
  return (value) =>
    ids.has(value.operation_id ?? "") && (value.record_view_id === null || value.record_view_id === view.id);
}

export function moveValues(
  world: World,
  from: RecordRow,
  to: RecordRow,
  moves: (value: ValueRow) => boolean,
  [oldViewId, newViewId]: [string, string],
): void {
  const values = world.values.get(from.id) ?? [];
  const moving = values.filter(moves).map((value) => ({
    ...value,
    owner_id: to.id,
    record_view_id: value.record_view_id === oldViewId ? newViewId : value.record_view_id,
  }));
  world.values.set(
    from.id,
    values.filter((value) => !moves(value)),
  );
  // Sort again: history is oldest first, and moved values may be older than existing ones.
  const merged = [...(world.values.get(to.id) ?? []), ...moving];
  merged.sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
  world.values.set(to.id, merged);
  linkFamily(world, to);
}

function moveRows(
  world: World,
  clock: Clock,
  activity: Row,
  fromViewId: string,
  toViewId: string,
  moved: Map<string, RecordRow>,
): void {
  const mapping = { ...viewMapping(activity) };
  const left = mapping[fromViewId] ?? [];
  const arrived = left.map((id) => moved.get(id)?.id).filter((id) => id !== undefined);
  delete mapping[fromViewId];
  mapping[toViewId] = [];
  activity.data_table_record_mapping = mapping;
  const elsewhere = new Set(Object.values(mapping).flat());
  const gone = new Set(left.filter((id) => moved.has(id) && !elsewhere.has(id)));
  activity.all_record_ids = idList(activity, "all_record_ids").filter((id) => !gone.has(id));
  const drafts = new Set(idList(activity, "data_table_draft_record_ids"));
  attachRecords(
    world,
    clock,
    activity,
    arrived.filter((id) => !drafts.has(id)),
    [toViewId],
  );
  const table = viewMapping(activity);
  activity.data_table_record_mapping = { ...table, [toViewId]: arrived };
}
