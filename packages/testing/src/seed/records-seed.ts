import type { World } from "../world/world";
import { seedAssays } from "./records-assays";
import { seedBatches } from "./records-batches";
import { seedFields } from "./records-fields";
import { idCounter } from "./records-ids";
import { seedImports } from "./records-imports";
import { seedLibrary } from "./records-library";
import { Planter } from "./records-planter";
import { seedRegistration } from "./records-registration";
import { seedScreening } from "./records-screening";
import { seedRecordSets } from "./records-sets";
import { seedEntityTypes } from "./records-types";
import { seedViews } from "./records-views";

/**
 * The data of the demo workspace: a small compound library with batches, targets, assay results, drafts and imports.
 * People, programs, definitions and activities have to be there already. Nothing depends on the time of day.
 */
export function seedRecords(world: World, screeningCompounds: number): void {
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
  // Last, so that the ids of all others are the same with it and without it.
  if (screeningCompounds > 0) seedScreening(planter, screeningCompounds);
}
