import type { Json } from "../engine/route";
import { actorId } from "../records/actor";
import { type Clock, isoTime, newId } from "../world/clock";
import { logActivityEvent } from "../world/log-event";
import type { Row, World } from "../world/world";

export function postComment(world: World, clock: Clock, activity: Row, content: Json): void {
  const now = isoTime(clock);
  const comment = world.comments.put({
    id: newId(),
    workspace_id: world.workspace.id,
    created_by: actorId(world),
    content,
    parent_comment_id: null,
    mentioned_user_ids: [],
    resource_type: "task",
    resource_id: activity.id,
    created_at: now,
    updated_at: now,
  });
  const event_attrs = { comment_id: comment.id };
  logActivityEvent(world, clock, activity, { event_type: "task.commented", event_attrs, log: "commented" });
}
