import { allKinds } from "../kinds/all-kinds";
import type { SeedOptions } from "../kinds/kind";
import type { World } from "../world/world";
import { userIds, workspaceId } from "./ids";

/** The demo workspace, Halcyon Bio: the demo rows of every kind. */
export function seedDemo(world: World, options: SeedOptions = {}): void {
  for (const kind of allKinds) kind.seed?.(world, options);
}

/** A workspace with one member and nothing else. */
export function seedEmpty(world: World): void {
  world.workspace = { id: workspaceId, workspace_name: "Empty workspace" };
  world.actingUserId = userIds.robot;
  world.members.put({
    id: userIds.robot,
    full_name: "API Client",
    preferred_name: null,
    access_level: "admin",
    email: "api@halcyon.example",
    is_bot: true,
  });
}
