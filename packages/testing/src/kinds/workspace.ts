import { isoDate, listOf, optional, text } from "../engine/checks";
import { moment } from "../engine/dates";
import type { Json } from "../engine/json";
import { decimal, jsonText, queryShape } from "../engine/query-shape";
import type { Call } from "../engine/route";
import { groupIds, userIds, workspaceId } from "../seed/ids";
import { newestFirst } from "../world/times";
import type { Row, World } from "../world/world";
import type { Kind } from "./kind";
import { programIds } from "./programs";

export const workspace = {
  seed: seedWorkspace,
  routes: [
    { method: "GET", path: "/workspaces/active", query: [], handle: ({ world }) => world.workspace },
    { method: "GET", path: "/workspaces/members", query: [], handle: ({ world }) => world.members.all() },
    { method: "GET", path: "/workspaces/groups", query: [], handle: ({ world }) => world.groups.all() },
    { method: "GET", path: "/workspaces/events", handle: listEvents },
  ],
} satisfies Kind;

const PAGE_SIZE = 50;

function listEvents({ query, world }: Call): Json {
  const wanted = queryShape(query, {
    page: optional(decimal(0)),
    page_size: optional(decimal(1)),
    event_types: optional(jsonText(listOf(text))),
    resource_type: optional(text),
    event_user_ids: optional(jsonText(listOf(text))),
    after_date: optional(isoDate),
    before_date: optional(isoDate),
  });
  const fits = (event: Row): boolean => {
    const at = Date.parse(String(event.created_at));
    if (wanted.event_types && !wanted.event_types.includes(String(event.event_type))) return false;
    if (wanted.resource_type !== undefined && event.resource_type !== wanted.resource_type) return false;
    if (wanted.event_user_ids && !wanted.event_user_ids.includes(String(event.event_user_id))) return false;
    if (wanted.after_date !== undefined && at <= moment(wanted.after_date)) return false;
    return wanted.before_date === undefined || at < moment(wanted.before_date);
  };
  const size = wanted.page_size ?? PAGE_SIZE;
  const from = (Math.max(wanted.page ?? 1, 1) - 1) * size;
  return newestFirst(world.workspaceEvents.all().filter(fits)).slice(from, from + size);
}

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

/** Halcyon Bio, a small company with three programs. */
function seedWorkspace(world: World): void {
  world.workspace = { id: workspaceId, workspace_name: "Halcyon Bio" };
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
