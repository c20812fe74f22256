import type { World } from "../world/world";
import { userIds } from "./ids";
import { recordIds, recordSetIds as s } from "./records-ids";

const SETS: [id: string, name: string, compounds: number[]][] = [
  [s.krasShortlist, "KRAS shortlist", [1, 2, 3, 34]],
  [s.kinaseInhibitors, "Kinase inhibitors", [34, 35, 36, 37, 38, 39, 40]],
  [s.antimalarials, "Antimalarials", [31, 32, 33]],
];

export function seedRecordSets(world: World): void {
  for (const [id, set_name, compounds] of SETS) {
    world.recordSets.put({
      id,
      set_name,
      record_ids: compounds.map(recordIds.compound),
      workspace_id: world.workspace.id,
      created_by: userIds.ada,
      created_at: "2025-10-01T08:00:00.000Z",
    });
  }
}
