import type { JsonObject } from "../engine/json";
import { actorId } from "./actor";
import { type Clock, isoTime, newId } from "./clock";
import type { Row, World } from "./world";

export interface EventSource {
  /** For example `program.created`. */
  event_type: string;
  /** For example `program`. The API calls an activity a `task`. */
  resource_type: string;
  resource_id: string;
  event_attrs?: JsonObject;
}

/** Adds an event to the workspace's event list, and returns it. */
export function logEvent(world: World, clock: Clock, source: EventSource): Row {
  const userId = actorId(world);
  const user = world.members.get(userId);
  const noted = world.workspaceEvents.put({
    id: newId(),
    full_name: user?.full_name ?? null,
    preferred_name: user?.preferred_name ?? null,
    is_bot: user?.is_bot === true,
    event_attrs: {},
    created_at: isoTime(clock),
    event_type_version: 1,
    event_user_id: userId,
    parent_bulk_event_id: null,
    is_bulk: false,
    ...source,
  });
  world.onEvent(noted);
  return noted;
}

/** Adds an event to the activity's event list and to the workspace's. */
export function logActivityEvent(
  world: World,
  clock: Clock,
  activity: Row,
  event: { event_type: string; event_attrs?: JsonObject; log: string },
): void {
  const { log, ...source } = event;
  const noted = logEvent(world, clock, { ...source, resource_type: "task", resource_id: activity.id });
  world.activityEvents.put({
    id: noted.id,
    event_type: event.event_type,
    event_type_version: 1,
    event_attrs: event.event_attrs ?? {},
    event_user_id: noted.event_user_id ?? null,
    created_at: noted.created_at ?? null,
    resource_id: activity.id,
    resource_type: "task",
    workspace_id: world.workspace.id,
    parent_bulk_event_id: null,
    is_bulk: false,
    request_id: null,
    session_id: null,
    log,
  });
  activity.last_activity_at = noted.created_at ?? null;
}
