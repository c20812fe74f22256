import { idIn, integer, listOf, name, nullable, oneOf, optional } from "../engine/checks";
import { instant } from "../engine/dates";
import type { Json, JsonObject } from "../engine/json";
import { clone } from "../engine/json";
import { badRequest } from "../engine/refusal";
import type { Call } from "../engine/route";
import { shape } from "../engine/shape";
import { idList, isOperation } from "../records/activity-records";
import { makeActivityViews } from "../records/views/activity-views";
import { ACTIVITY_TYPES, activityRow } from "../world/activity-row";
import { actorId } from "../world/actor";
import { isoTime, newId } from "../world/clock";
import { logActivityEvent } from "../world/log-event";
import type { Row, World } from "../world/world";
import { activityToWire } from "./activity-to-wire";

const union = (...lists: (string[] | undefined)[]): string[] => [
  ...new Set(lists.flatMap((list) => list ?? [])),
];

/** The keys that a new activity inherits from its definition. Keys in the request override them. */
function inherited(definition: Row | undefined): JsonObject {
  if (!definition) return {};
  const { status = null, priority = null, description = null, duration = null } = definition;
  const { aggregate_scheduling = false, label_ids = [], assigned_group_ids = [] } = definition;
  return { status, priority, description, duration, aggregate_scheduling, label_ids, assigned_group_ids };
}

/** Copies the definition's properties to the activity: same field and content, new id and owner. */
const ownProperties = (definition: Row | undefined, activityId: string, now: string, by: string): Row[] =>
  ((definition?.properties ?? []) as Row[]).map((property) => ({
    ...clone(property),
    id: newId(),
    resource_type: "task",
    resource_id: activityId,
    created_at: now,
    created_by: by,
    last_updated_by: by,
  }));

const checks = (world: World) => ({
  title: name,
  activity_type: oneOf(...ACTIVITY_TYPES),
  definition_id: optional(nullable(idIn(world.definitions))),
  program_ids: optional(listOf(idIn(world.programs))),
  assigned_user_ids: optional(listOf(idIn(world.members))),
  subscriber_ids: optional(listOf(idIn(world.members))),
  start_date: optional(nullable(instant)),
  duration: optional(nullable(integer)),
});

/** `POST /activities`: returns an array with the new activity. */
export function createActivity({ body, world, clock }: Call): Json {
  const asked = shape(body, checks(world));
  const definition = asked.definition_id ? world.definitions.get(asked.definition_id) : undefined;
  if (definition && definition.activity_type !== asked.activity_type) {
    throw badRequest(
      `body/activity_type is "${asked.activity_type}", but the definition is for "${definition.activity_type}"`,
    );
  }
  const id = newId();
  const by = actorId(world);
  const now = isoTime(clock);
  const defaults = inherited(definition);
  const activity = activityRow({
    ...defaults,
    id,
    title: asked.title,
    activity_type: asked.activity_type,
    definition_id: definition?.id ?? null,
    program_ids: union(definition && idList(definition, "program_ids"), asked.program_ids),
    assigned_user_ids: union(definition && idList(definition, "assigned_user_ids"), asked.assigned_user_ids),
    subscriber_ids: asked.subscriber_ids ?? [],
    start_date: asked.start_date ?? null,
    duration: asked.duration ?? defaults.duration ?? null,
    properties: ownProperties(definition, id, now, by),
    workspace_id: world.workspace.id,
    created_at: now,
    created_by: by,
  });
  world.activities.put(activity);
  if (isOperation(activity)) makeActivityViews(world, clock, activity);
  logActivityEvent(world, clock, activity, { event_type: "task.created", log: `created "${asked.title}"` });
  return [activityToWire(activity)];
}
