import type { World } from "../world/world";

/** Who writes through the API: the workspace's bot account, as the client credentials belong to one. */
export function actorId(world: World): string {
  const members = world.members.all();
  const bot = members.find((member) => member.is_bot === true);
  return (bot ?? members[0])?.id ?? "api-user";
}
