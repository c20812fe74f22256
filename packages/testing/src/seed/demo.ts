import type { World } from "../world/world";
import { seedActivities } from "./activities";
import { seedDashboards } from "./dashboards";
import { seedDefinitions } from "./definitions";
import { seedFiles } from "./files/seed-files";
import { seedComments, seedHistory } from "./history";
import { workspaceId } from "./ids";
import { seedPeople } from "./people";
import { seedRecords } from "./records-seed";
import { seedVocabulary } from "./vocabulary";

export interface SeedOptions {
  /** Size of the screening library. */
  screeningCompounds?: number;
}

/** Halcyon Bio, a small company with three programs. Each part refers only to parts above it. */
export function seedDemo(world: World, { screeningCompounds = 0 }: SeedOptions = {}): void {
  world.workspace = { id: workspaceId, workspace_name: "Halcyon Bio" };
  seedPeople(world);
  seedVocabulary(world);
  seedDefinitions(world);
  seedActivities(world);
  seedRecords(world, screeningCompounds);
  seedFiles(world);
  seedDashboards(world);
  seedHistory(world);
  seedComments(world);
}
