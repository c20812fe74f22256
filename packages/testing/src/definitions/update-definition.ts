import { changedLists, listChecks } from "../activities/list-changes";
import { passedThrough } from "../activities/read-only";
import { PRIORITIES } from "../activities/update-activity";
import { flag, idIn, integer, listOf, name, nullable, object, oneOf, optional, text } from "../engine/checks";
import type { Json, JsonObject } from "../engine/json";
import { badRequest } from "../engine/refusal";
import type { Call } from "../engine/route";
import { openShape } from "../engine/shape";
import { isOperation } from "../records/activity-records";
import { definitionRow } from "../world/definition-row";
import { logEvent } from "../world/log-event";
import type { Row, World } from "../world/world";
import { propagate } from "./propagate";
import { queueChecks, registrationChecks } from "./registration-settings";

const LISTS = {
  assigned_user_ids: "members",
  assigned_group_ids: "groups",
  label_ids: "labels",
  program_ids: "programs",
  view_ids_to_add_to_when_record_attached: "recordViews",
} as const;

const PRISTINE = definitionRow({ id: "", title: "", activity_type: "task", workspace_id: "" });

const plain = (world: World) => ({
  title: optional(name),
  description: optional(nullable(object)),
  status: optional(name),
  priority: optional(oneOf(...PRIORITIES)),
  is_archived: optional(flag),
  is_draft: optional(flag),
  external_id: optional(nullable(text)),
  duration: optional(nullable(integer)),
  aggregate_scheduling: optional(flag),
  assigned_user_ids: optional(listOf(idIn(world.members))),
});

/** Returns the placements of a queue mapping, which the API returns as one list of ids. */
function queued(definition: Row, mappings: Json | undefined): JsonObject {
  if (mappings === undefined) return {};
  const items = (definition.content_layout ?? []) as JsonObject[];
  const ids = (mappings as { view_id: string; content_layout_ids: string[] }[]).flatMap((mapping) => {
    const foreign = mapping.content_layout_ids.find(
      (id) => items.find((item) => item.id === id)?.record_view_id !== mapping.view_id,
    );
    if (foreign === undefined) return mapping.content_layout_ids;
    throw badRequest(
      `body/set_queue_content_layout_ids: "${foreign}" does not place the view "${mapping.view_id}"`,
    );
  });
  return { queue_content_layout_ids: ids };
}

const OPERATION_KEY = /^registration_|queue|view_ids_to_add_to_when_record_attached$/;

function refuseForOthers(definition: Row, body: JsonObject): void {
  const key = Object.keys(body).find((candidate) => OPERATION_KEY.test(candidate));
  if (key !== undefined && !isOperation(definition)) {
    throw badRequest(
      `body/${key} is for experiments and cycles, not for a ${String(definition.activity_type)}`,
    );
  }
}

/** `PUT /activity_definitions/{id}`: changes only the keys in the body. */
export function updateDefinition({ params, body, world, clock }: Call): Json {
  const definition = world.definitions.demand(params.definitionId ?? "");
  refuseForOthers(definition, body);
  const stored = { ...plain(world), ...registrationChecks(world, definition) };
  const lists = listChecks(world, LISTS);
  const known = {
    ...stored,
    ...lists,
    ...queueChecks(world, definition),
    propagate_to_instances: optional(flag),
  };
  const asked = openShape(body, known) as JsonObject;
  const extras = passedThrough(definition, PRISTINE, body, known);
  const own = Object.keys(stored).filter((key) => asked[key] !== undefined);
  const settings: JsonObject = Object.fromEntries(own.map((key) => [key, asked[key] as Json]));
  // A body may replace a list and also send its add_ and remove_ keys, which then apply to the replacement.
  const base = { ...definition, ...settings };
  const changes = { ...extras, ...settings, ...queued(definition, asked.set_queue_content_layout_ids) };
  Object.assign(changes, changedLists(base, LISTS, asked));

  Object.assign(definition, changes);
  if (asked.propagate_to_instances === true) propagate(world, clock, definition, changes, asked, LISTS);
  const source = { resource_type: "task_definition", resource_id: definition.id };
  const event_attrs = { changed: Object.keys(changes) };
  if (Object.keys(changes).length > 0) {
    logEvent(world, clock, { event_type: "task_definition.updated", ...source, event_attrs });
  }
  return definition;
}
