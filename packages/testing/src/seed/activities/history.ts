import type { JsonObject } from "../../engine/json";
import { programIds } from "../../kinds/programs";
import type { World } from "../../world/world";
import { activityIds, rowKinds, seedId, userIds, workspaceId } from "../ids";
import { richText } from "../rich-text";

interface Happened {
  at: string;
  by: string;
  type: string;
  resource: [type: "task" | "program", id: string];
  attrs?: JsonObject;
  log: string;
}

const task = (id: string): Happened["resource"] => ["task", id];

/** Oldest first. */
const HAPPENED: Happened[] = [
  {
    at: "2025-09-01T09:00:00.000Z",
    by: userIds.ada,
    type: "program.created",
    resource: ["program", programIds.kras],
    log: "Ada Okafor created the program",
  },
  {
    at: "2025-10-21T08:00:00.000Z",
    by: userIds.chidi,
    type: "task.created",
    resource: task(activityIds.krasIc50),
    log: "Chidi Sørensen created the activity",
  },
  {
    at: "2025-10-22T07:45:00.000Z",
    by: userIds.chidi,
    type: "task.updated",
    resource: task(activityIds.krasIc50),
    attrs: { status: { from: "to do", to: "in progress" } },
    log: "Chidi Sørensen changed status",
  },
  {
    at: "2025-10-24T17:12:00.000Z",
    by: userIds.chidi,
    type: "task.updated",
    resource: task(activityIds.krasIc50),
    attrs: { status: { from: "in progress", to: "complete" } },
    log: "Chidi Sørensen changed status",
  },
  {
    at: "2025-11-20T08:00:00.000Z",
    by: userIds.ada,
    type: "task.created",
    resource: task(activityIds.registrationWithStaging),
    log: "Ada Okafor created the activity",
  },
  {
    at: "2025-11-24T06:00:00.000Z",
    by: userIds.robot,
    type: "task.commented",
    resource: task(activityIds.krasIc50),
    log: "API Client commented",
  },
];

export function seedHistory(world: World): void {
  for (const [index, { at, by, type, resource, attrs = {}, log }] of HAPPENED.entries()) {
    const user = world.members.demand(by);
    const [resource_type, resource_id] = resource;
    const common = {
      event_type: type,
      event_type_version: 1,
      event_attrs: attrs,
      event_user_id: by,
      created_at: at,
      resource_id,
      resource_type,
      parent_bulk_event_id: null,
      is_bulk: false,
    };
    const { full_name = null, preferred_name = null } = user;
    const id = seedId(rowKinds.workspaceEvent, index + 1);
    world.workspaceEvents.put({ id, full_name, preferred_name, is_bot: user.is_bot === true, ...common });
    if (resource_type === "program") continue;
    const details = { workspace_id: workspaceId, request_id: null, session_id: null, log };
    world.activityEvents.put({ id: seedId(rowKinds.activityEvent, index + 1), ...common, ...details });
  }
}

export function seedComments(world: World): void {
  const first = seedId(rowKinds.comment, 1);
  const comment = { workspace_id: workspaceId, resource_type: "task", resource_id: activityIds.krasIc50 };
  world.comments.put({
    id: first,
    ...comment,
    created_by: userIds.ada,
    content: richText("HAL-0002 looks better than on the last plate. Same batch?"),
    parent_comment_id: null,
    mentioned_user_ids: [userIds.chidi],
    created_at: "2025-10-25T09:00:00.000Z",
    updated_at: "2025-10-25T09:00:00.000Z",
  });
  world.comments.put({
    id: seedId(rowKinds.comment, 2),
    ...comment,
    created_by: userIds.chidi,
    content: richText("New batch, same purity."),
    parent_comment_id: first,
    mentioned_user_ids: [],
    created_at: "2025-10-25T09:20:00.000Z",
    updated_at: "2025-10-25T09:20:00.000Z",
  });
}
