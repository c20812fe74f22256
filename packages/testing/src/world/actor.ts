import type { World } from "./world";

/** Returns the member that API requests act as: the acting user if the seed sets one, or else the bot account. */
export function actorId(world: World): string {
  const members = world.members.all();
  const acting = world.members.get(world.actingUserId) ?? members.find((member) => member.is_bot === true);
  return (acting ?? members[0])?.id ?? "api-user";
}
