import type { SeedOptions } from "../../kinds/kind";
import type { World } from "../../world/world";
import { userIds } from "../ids";
import { seedAssays } from "./assays";
import { seedBatches } from "./batches";
import { seedEntityTypes } from "./entity-types";
import { seedFields } from "./fields";
import { idCounter, recordIds, recordSetIds as s } from "./ids";
import { seedImports } from "./imports";
import { seedLibrary } from "./library";
import { Planter } from "./planter";
import { seedRegistration } from "./registration";
import { seedScreening } from "./screening";
import { seedViews } from "./views";

/**
 * The data of the demo workspace: a small compound library with batches, targets, assay results, drafts and imports.
 * Members, programs, definitions and activities must exist already. Nothing depends on the current time.
 */
export function seedRecords(world: World, { screeningCompounds = 0 }: SeedOptions): void {
  const nextId = idCounter();
  const planter = new Planter(world, nextId);
  seedFields(world, nextId);
  seedEntityTypes(world);
  seedViews(world, nextId);
  seedLibrary(planter);
  seedBatches(planter);
  seedAssays(planter);
  seedRegistration(planter);
  seedRecordSets(world);
  seedImports(world);
  // Seed it last, so that it does not change the ids of other rows.
  if (screeningCompounds > 0) seedScreening(planter, screeningCompounds);
}

const SETS: [id: string, name: string, compounds: number[]][] = [
  [s.krasShortlist, "KRAS shortlist", [1, 2, 3, 34]],
  [s.kinaseInhibitors, "Kinase inhibitors", [34, 35, 36, 37, 38, 39, 40]],
  [s.antimalarials, "Antimalarials", [31, 32, 33]],
];

function seedRecordSets(world: World): void {
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
