import { flag, idIn, integer, json, name, nullable, object, oneOf, optional, text } from "../engine/checks";
import { instant } from "../engine/dates";
import type { Json, JsonObject } from "../engine/json";
import { clone } from "../engine/json";
import { badRequest, conflict } from "../engine/refusal";
import type { Call } from "../engine/route";
import { openShape } from "../engine/shape";
import { addToList, removeFromList } from "../records/templates/layout";
import { activityRow } from "../world/activity-row";
import { actorId } from "../world/actor";
import { type Clock, isoTime, newId } from "../world/clock";
import { logActivityEvent } from "../world/log-event";
import type { Row, World } from "../world/world";
import { activityToWire } from "./activity-to-wire";
import { isCompletedStatus } from "./completed";
import { changedLists, listChecks } from "./list-changes";
import { noteChanges } from "./note-changes";
import { passedThrough } from "./read-only";

export const PRIORITIES = ["urgent", "high", "medium", "low", "none"] as const;

const LISTS = {
  dependencies: "activities",
  label_ids: "labels",
  program_ids: "programs",
  assigned_user_ids: "members",
  assigned_group_ids: "groups",
  reviewer_ids: "members",
  subscriber_ids: "members",
} as const;

const PRISTINE = activityRow({
  id: "",
  title: "",
  activity_type: "task",
  workspace_id: "",
  created_at: "",
  created_by: "",
});

/** Keys whose checked value is stored unchanged. */
const plain = (world: World) => ({
  title: optional(name),
  description: optional(nullable(object)),
  status: optional(name),
  priority: optional(oneOf(...PRIORITIES)),
  definition_id: optional(idIn(world.definitions)),
  due_date: optional(nullable(instant)),
  start_date: optional(nullable(instant)),
  duration: optional(nullable(integer)),
  aggregate_scheduling: optional(flag),
  external_id: optional(nullable(text)),
  is_draft: optional(flag),
});

/** Keys that control the update and are not stored. */
const MANNER = {
  comment: optional(json),
  shift_dependency_mode: optional(text),
  avoid_weekends: optional(flag),
  extend_in_progress_items: optional(flag),
};

function refuseNonsense(world: World, activity: Row, asked: JsonObject): void {
  if (activity.status === "locked" && asked.status === undefined) {
    throw conflict(`The activity "${activity.id}" is locked; set another status first.`);
  }
  checkParent(world, activity, asked.parent_id as string | null | undefined);
  if ((asked.add_dependencies as string[] | undefined)?.includes(activity.id)) {
    throw badRequest("body/add_dependencies: an activity cannot depend on itself");
  }
  const definition = world.definitions.get(String(asked.definition_id ?? ""));
  if (definition && definition.activity_type !== activity.activity_type) {
    throw badRequest(`body/definition_id: the definition is for "${definition.activity_type}"`);
  }
}

/** Returns the changes that follow from the requested ones. */
function consequences(activity: Row, changes: JsonObject, now: string): JsonObject {
  const follows: JsonObject = {};
  if (
    changes.status !== undefined &&
    isCompletedStatus(changes.status) !== isCompletedStatus(activity.status)
  ) {
    follows.completed_at_date = isCompletedStatus(changes.status) ? now : null;
  }
  if (Array.isArray(changes.reviewer_ids) && changes.reviewer_ids.length > 0) {
    follows.review_requested_at = activity.review_requested_at ?? now;
  }
  // Assignees become subscribers.
  const told = (changes.assigned_user_ids ?? []) as string[];
  const subscribers = (changes.subscriber_ids ?? activity.subscriber_ids) as string[];
  if (told.length > 0) follows.subscriber_ids = [...new Set([...subscribers, ...told])];
  return follows;
}

/** `PUT /activities/{id}`: changes only the keys in the body, and posts the comment if there is one. */
export function updateActivity({ params, body, world, clock }: Call): Json {
  const activity = world.activities.demand(params.activityId ?? "");
  const stored = plain(world);
  const parent = { parent_id: optional(nullable(idIn(world.activities))) };
  const known = { ...stored, ...parent, ...MANNER, ...listChecks(world, LISTS) };
  const asked = openShape(body, known) as JsonObject;
  const extras = passedThrough(activity, PRISTINE, body, known);
  refuseNonsense(world, activity, asked);

  const own = Object.keys(stored).filter((key) => asked[key] !== undefined);
  const changes: JsonObject = {
    ...extras,
    ...Object.fromEntries(own.map((key) => [key, asked[key] as Json])),
    ...changedLists(activity, LISTS, asked),
  };
  Object.assign(changes, consequences(activity, changes, isoTime(clock)));
  const before = clone(activity);
  if (asked.parent_id !== undefined) setParent(world, activity, asked.parent_id as string | null);
  Object.assign(activity, changes);
  noteChanges(world, clock, activity, before);
  if (asked.comment !== undefined && asked.comment !== null)
    postComment(world, clock, activity, asked.comment);
  return activityToWire(activity);
}

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

/** Rejects a parent that would make the activity its own ancestor. */
export function checkParent(world: World, activity: Row, parentId: string | null | undefined): void {
  for (let at = parentId; typeof at === "string"; at = world.activities.get(at)?.parent_id as string | null) {
    if (at === activity.id) throw badRequest("body/parent_id: an activity cannot be below itself");
  }
}

/** Moves an activity, and updates the `child_ids` of the old and the new parent. */
export function setParent(world: World, activity: Row, parentId: string | null): void {
  const before = world.activities.get(String(activity.parent_id));
  if (before) removeFromList(before, "child_ids", activity.id);
  const after = parentId === null ? undefined : world.activities.demand(parentId);
  if (after) addToList(after, "child_ids", activity.id);
  activity.parent_id = parentId;
}
