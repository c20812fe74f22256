import type { RecordRow, ValueRow, World } from "../world/world";

/**
 * Returns a record's current values, newest first: the latest per field, activity, view and owner. Older values
 * appear only in `GET /records/{id}/values`.
 */
export function currentValues(world: World, row: RecordRow): ValueRow[] {
  const newest = new Map<string, ValueRow>();
  // A record includes the values of its sub-records (the batches of a compound), with their `owner_id`.
  for (const ownerId of [row.id, ...row.sub_record_ids]) {
    for (const value of world.values.get(ownerId) ?? []) {
      const place = [value.field_id, value.operation_id, value.record_view_id, value.owner_id].join("|");
      // Delete the key first, because a Map keeps the position of an existing key, which would make the value look older.
      newest.delete(place);
      newest.set(place, value);
    }
  }
  return newestFirst([...newest.values()]);
}

/** Rows are stored oldest first. For equal times, the later row is newer. */
export function newestFirst(values: ValueRow[]): ValueRow[] {
  return values
    .map((value, index) => ({ value, index, time: Date.parse(value.created_at) }))
    .sort((a, b) => b.time - a.time || b.index - a.index)
    .map(({ value }) => value);
}
