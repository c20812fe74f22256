import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

export async function activeMembersByGroup() {
  const [members, groups] = await Promise.all([client.workspace.getMembers(), client.workspace.getGroups()]);
  const active = members.filter(({ access_level }) => access_level !== "deactivated");
  return groups.map((group) => ({
    group: group.group_name,
    members: active.filter(({ id }) => group.user_ids.includes(id)).map(({ full_name }) => full_name),
  }));
}
