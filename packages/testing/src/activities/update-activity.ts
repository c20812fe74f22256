import { flag, idIn, integer, json, name, nullable, object, oneOf, optional, text } from "../engine/checks";
import { instant } from "../engine/dates";
import { badRequest, conflict } from "../engine/refusal";
import type { Call, Json, JsonObject } from "../engine/route";
import { openShape } from "../engine/shape";
import { activityRow } from "../world/activity-row";
import { isoTime } from "../world/clock";
import { clone } from "../world/clone";
import type { Row, World } from "../world/world";
import { activityToWire } from "./activity-to-wire";
import { isCompletedStatus } from "./completed";
import { changedLists, listChecks } from "./list-changes";
import { noteChanges } from "./note-changes";
import { postComment } from "./post-comment";
import { passedThrough } from "./read-only";
import { checkParent, setParent } from "./set-parent";

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

/** Keys whose value is stored as it was checked. */
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

/** Keys that say how the update is done, and are not stored. */
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

/** What follows from a change without being said. */
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
  // Who gets work is told about it.
  const told = (changes.assigned_user_ids ?? []) as string[];
  const subscribers = (changes.subscriber_ids ?? activity.subscriber_ids) as string[];
  if (told.length > 0) follows.subscriber_ids = [...new Set([...subscribers, ...told])];
  return follows;
}

/** `PUT /activities/{id}`: only the keys that are sent change; a comment is posted with them. */
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
