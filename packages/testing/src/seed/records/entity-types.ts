import type { World } from "../../world/world";
import { userIds } from "../ids";
import { entityTypeIds as e, keyFieldIds as k } from "./ids";

const CREATED_AT = "2025-09-02T08:40:00.000Z";

/** Types with several key fields have no name, because the server creates them. */
const TYPES: [id: string, name: string, keyFieldIds: string[]][] = [
  [e.compound, "Compound", [k.compoundId]],
  [e.batch, "", [k.compoundId, k.batch]],
  [e.target, "Target", [k.target]],
  [e.draft, "", [k.draftId, k.alias]],
];

export function seedEntityTypes(world: World): void {
  for (const [id, name, keyFieldIds] of TYPES) plantEntityType(world, id, name, keyFieldIds);
}

export function plantEntityType(world: World, id: string, slice_name: string, key_field_ids: string[]): void {
  world.entityTypes.put({
    id,
    slice_name,
    key_field_ids,
    is_primary: key_field_ids.length === 1,
    is_archived: false,
    is_deleted: false,
    source_id: null,
    import_id: null,
    workspace_id: world.workspace.id,
    created_by: userIds.ada,
    last_updated_by: userIds.ada,
    created_at: CREATED_AT,
    updated_at: CREATED_AT,
  });
}
