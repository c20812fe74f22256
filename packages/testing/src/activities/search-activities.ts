import { listOf, oneOf, optional, text } from "../engine/checks";
import type { Json } from "../engine/json";
import { decimal, jsonText, queryShape } from "../engine/query-shape";
import type { Call } from "../engine/route";
import { idList } from "../records/activity-records";
import { ACTIVITY_TYPES } from "../world/activity-row";
import type { Row, World } from "../world/world";
import { listedActivities } from "./activity-to-wire";
import { isCompleted, isTreeCompleted } from "./completed";

const MOST = 500;

const texts = optional(jsonText(listOf(text)));
const groups = optional(jsonText(listOf(listOf(text))));

const FILTERS = {
  search_text: optional(text),
  activity_types: optional(jsonText(listOf(oneOf(...ACTIVITY_TYPES)))),
  definition_ids: texts,
  record_ids: texts,
  statuses: groups,
  label_ids: groups,
  assigned_user_ids: groups,
  created_by: optional(text),
  parent_id: optional(text),
  limit: optional(decimal(0)),
  completed_behavior: optional(oneOf("show-all", "hide-completed-trees", "hide-all")),
};

/** Matches if one of the wanted values is present. An empty list matches everything. */
const anyOf = (wanted: string[] | undefined, given: string[]): boolean =>
  !wanted || wanted.length === 0 || wanted.some((value) => given.includes(value));

/** Matches if every inner list has at least one match. */
const allOfAny = (wanted: string[][] | undefined, given: string[]): boolean =>
  (wanted ?? []).every((alternatives) => anyOf(alternatives, given));

function isHidden(world: World, activity: Row, behavior: string | undefined): boolean {
  if (behavior === "hide-all") return isCompleted(activity);
  return behavior === "hide-completed-trees" && isTreeCompleted(world, activity);
}

/** `GET /activities/search`: returns activities that match every filter, at most 500, in the order of the full list. */
export function searchActivities({ query, world }: Call): Json {
  const wanted = queryShape(query, FILTERS);
  const searched = wanted.search_text?.toLowerCase() ?? "";
  const parent = wanted.parent_id === "null" ? null : wanted.parent_id;
  const fits = (activity: Row): boolean =>
    String(activity.title).toLowerCase().includes(searched) &&
    anyOf(wanted.activity_types, [String(activity.activity_type)]) &&
    anyOf(wanted.definition_ids, [String(activity.definition_id)]) &&
    anyOf(wanted.record_ids, idList(activity, "all_record_ids")) &&
    allOfAny(wanted.statuses, [String(activity.status)]) &&
    allOfAny(wanted.label_ids, idList(activity, "label_ids")) &&
    allOfAny(wanted.assigned_user_ids, idList(activity, "assigned_user_ids")) &&
    (wanted.created_by === undefined || activity.created_by === wanted.created_by) &&
    (parent === undefined || activity.parent_id === parent) &&
    !isHidden(world, activity, wanted.completed_behavior);
  return listedActivities(world, fits).slice(0, Math.min(wanted.limit ?? MOST, MOST));
}
