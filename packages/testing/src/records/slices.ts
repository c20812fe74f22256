import { actorId } from "../world/actor";
import { type Clock, isoTime, newId } from "../world/clock";
import type { Row, World } from "../world/world";
import { fieldName } from "./find-field";

export const sliceKeyFieldIds = (slice: Row): string[] => (slice.key_field_ids as string[]) ?? [];

/** Returns the entity type with exactly these key fields, in any order. */
export function findSlice(world: World, keyFieldIds: string[]): Row | undefined {
  const wanted = new Set(keyFieldIds);
  return world.entityTypes.all().find((slice) => {
    const has = new Set(sliceKeyFieldIds(slice));
    return has.size === wanted.size && [...has].every((id) => wanted.has(id));
  });
}

/** Returns the entity type of these key fields, and creates it if it does not exist. */
export function findOrCreateSlice(
  world: World,
  clock: Clock,
  keyFieldIds: string[],
  importId: string | null = null,
): Row {
  const existing = findSlice(world, keyFieldIds);
  if (existing) return existing;
  const now = isoTime(clock);
  const [first, ...others] = keyFieldIds;
  // The server leaves entity types with several key fields unnamed until a user names them.
  const isPrimary = others.length === 0;
  return world.entityTypes.put({
    id: newId(),
    key_field_ids: [...new Set(keyFieldIds)],
    slice_name: isPrimary && first ? fieldName(world.keyFields.demand(first)) : "",
    is_primary: isPrimary,
    is_archived: false,
    is_deleted: false,
    source_id: null,
    import_id: importId,
    workspace_id: world.workspace.id,
    created_by: actorId(world),
    last_updated_by: actorId(world),
    created_at: now,
    updated_at: now,
  });
}
