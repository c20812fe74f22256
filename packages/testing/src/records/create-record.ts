import { type Clock, isoTime, newId } from "../world/clock";
import type { RecordRow, World } from "../world/world";
import { hasKeys, isLive, type KeyMap, recordWithExactKeys } from "./key-map";
import { findOrCreateSlice, sliceKeyFieldIds } from "./slices";

export interface NewRecord {
  keys: KeyMap;
  importId?: string | null;
  /** The activity that the record was created in. */
  operationId?: string | null;
  isDraft?: boolean;
  /** The entity type, if the keys do not determine it: a draft may lack some keys. */
  sliceId?: string;
}

/** Returns the record with exactly these keys, and creates it if it does not exist. Drafts are always created. */
export function getOrCreateRecord(
  world: World,
  clock: Clock,
  wanted: NewRecord,
): { row: RecordRow; created: boolean } {
  const existing = wanted.isDraft ? undefined : recordWithExactKeys(world, wanted.keys);
  if (existing) return { row: existing, created: false };
  const sliceId =
    wanted.sliceId ?? findOrCreateSlice(world, clock, [...wanted.keys.keys()], wanted.importId ?? null).id;
  const row: RecordRow = {
    id: newId(),
    created_at: isoTime(clock),
    entity_slice_id: sliceId,
    workspace_id: world.workspace.id,
    initial_operation_id: wanted.operationId ?? null,
    keys: [],
    sub_record_ids: [],
    program_ids: [],
    is_draft: wanted.isDraft ?? false,
    is_archived: false,
  };
  setKeys(world, row, wanted.keys);
  world.records.put(row);
  if (isLive(row)) linkFamily(world, row);
  return { row, created: true };
}

/** Sets the record's key values, in the order of its entity type. */
export function setKeys(world: World, row: RecordRow, keys: KeyMap): void {
  row.keys = sliceKeyFieldIds(world.entityTypes.demand(row.entity_slice_id)).flatMap((fieldId) => {
    const content = keys.get(fieldId);
    const kept = row.keys.find((key) => key.field_id === fieldId && key.content === content);
    return content === undefined ? [] : [kept ?? { id: newId(), field_id: fieldId, content }];
  });
}

/** Links parents and sub-records: a compound's keys are a subset of its batches' keys. */
export function linkFamily(world: World, row: RecordRow): void {
  // Compute this once per call, not per record, because an import calls this function for every row.
  const keys: KeyMap = new Map(row.keys.map((key) => [key.field_id, key.content]));
  for (const other of world.records) {
    if (other === row || !isLive(other)) continue;
    if (
      other.keys.length < row.keys.length &&
      other.keys.every((key) => keys.get(key.field_id) === key.content)
    )
      addOnce(other.sub_record_ids, row.id);
    if (other.keys.length > row.keys.length && hasKeys(other, keys)) addOnce(row.sub_record_ids, other.id);
  }
}

/** Adds the id to the array unless it is already there. */
export function addOnce(list: string[], item: string): void {
  if (!list.includes(item)) list.push(item);
}
