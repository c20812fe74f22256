import type { World } from "../world/world";
import { groupIds, programIds, userIds } from "./ids";

type Member = [
  id: string,
  fullName: string,
  preferredName: string | null,
  accessLevel: string,
  email: string,
];

const MEMBERS: Member[] = [
  [userIds.ada, "Ada Okafor", "Ada", "admin", "ada@halcyon.example"],
  [userIds.bruno, "Bruno Keller", null, "team-member", "bruno@halcyon.example"],
  [userIds.chidi, "Chidi Sørensen", "Chidi", "team-member", "chidi@halcyon.example"],
  [userIds.dana, "Dana Whitfield", "Dana", "team-member", "dana@halcyon.example"],
  [userIds.elif, "Elif Yılmaz", null, "guest", "elif@partner-cro.example"],
  [userIds.farid, "Farid Nassar", "Farid", "viewer", "farid@halcyon.example"],
  [userIds.robot, "API Client", null, "admin", "api@halcyon.example"],
  [userIds.former, "Greta Lindqvist", "Greta", "deactivated", "greta@halcyon.example"],
];

export function seedPeople(world: World): void {
  for (const [id, full_name, preferred_name, access_level, email] of MEMBERS) {
    world.members.put({ id, full_name, preferred_name, access_level, email, is_bot: id === userIds.robot });
  }
  world.actingUserId = userIds.robot;
  world.groups.put({
    id: groupIds.chemistry,
    group_name: "Medicinal chemistry",
    user_ids: [userIds.ada, userIds.bruno],
    program_ids: [programIds.kras, programIds.btk],
    email: "chemistry@halcyon.example",
  });
  world.groups.put({
    id: groupIds.biology,
    group_name: "Assay biology",
    user_ids: [userIds.chidi, userIds.dana, userIds.elif],
    program_ids: [programIds.kras, programIds.malaria],
    email: "biology@halcyon.example",
  });
  world.groups.put({
    id: groupIds.dataScience,
    group_name: "Data science",
    user_ids: [userIds.farid],
    program_ids: [],
    email: null,
  });
}
