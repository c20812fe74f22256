import type { World } from "./world";

/** Who writes through the API: the acting user where the seed names one, else the workspace's bot account. */
export function actorId(world: World): string {
  const members = world.members.all();
  const acting = world.members.get(world.actingUserId) ?? members.find((member) => member.is_bot === true);
  return (acting ?? members[0])?.id ?? "api-user";
}
