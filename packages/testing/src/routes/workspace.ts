import { isoDate, listOf, optional, text } from "../engine/checks";
import { moment } from "../engine/dates";
import { decimal, jsonText, queryShape } from "../engine/query-shape";
import type { Call, Json, Route } from "../engine/route";
import { newestFirst } from "../world/newest-first";
import type { Row } from "../world/world";

export const workspaceRoutes: Route[] = [
  { method: "GET", path: "/workspaces/active", query: [], handle: ({ world }) => world.workspace },
  { method: "GET", path: "/workspaces/members", query: [], handle: ({ world }) => world.members.all() },
  { method: "GET", path: "/workspaces/groups", query: [], handle: ({ world }) => world.groups.all() },
  { method: "GET", path: "/workspaces/events", handle: listEvents },
];

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
