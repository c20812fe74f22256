import type { RecordRow, ValueRow, World } from "../world/world";

/**
 * The values a record shows: of every field, activity, view and owner the newest one. Older ones are history and
 * appear only in `GET /records/{id}/values`. Newest first.
 */
export function currentValues(world: World, row: RecordRow): ValueRow[] {
  const newest = new Map<string, ValueRow>();
  // A record also shows what its sub-records (the batches of a compound) hold; `owner_id` tells them apart.
  for (const ownerId of [row.id, ...row.sub_record_ids]) {
    for (const value of world.values.get(ownerId) ?? []) {
      const place = [value.field_id, value.operation_id, value.record_view_id, value.owner_id].join("|");
      // Taken out first, or it would stand where the value before it stood, and count as older than it is.
      newest.delete(place);
      newest.set(place, value);
    }
  }
  return newestFirst([...newest.values()]);
}

/** Rows are stored oldest first; of two written in the same millisecond the later one counts as newer. */
export function newestFirst(values: ValueRow[]): ValueRow[] {
  return values
    .map((value, index) => ({ value, index, time: Date.parse(value.created_at) }))
    .sort((a, b) => b.time - a.time || b.index - a.index)
    .map(({ value }) => value);
}
