import { jsonQuery, type Query } from "../../transport/query";
import type { Unlisted } from "../../util/unlisted";
import type { ExtraFields } from "../extra-fields";
import type { RecordIdentifier } from "../records/record-identifier";
import type { ActivityIdentifier, DefinitionIdentifier } from "./activity-params";
import type { ActivityStatus } from "./activity-status";
import type { ActivityType } from "./activity-type";

/** Which completed activities a search leaves out. */
export const CompletedBehaviorEnum = {
  /** None; the server's default. */
  SHOW_ALL: "show-all",
  /** Activities whose ancestors are all completed. */
  HIDE_COMPLETED_TREES: "hide-completed-trees",
  /** All. */
  HIDE_ALL: "hide-all",
} as const;

/** A value of `CompletedBehaviorEnum`, or another one, marked with `unlisted`. */
export type CompletedBehavior = (typeof CompletedBehaviorEnum)[keyof typeof CompletedBehaviorEnum] | Unlisted;

/** Filters for activities. A list matches any of its values. Filters that are omitted or `null` have no effect. */
export interface ActivitySearchFilters extends ExtraFields {
  /** Text to search for in the title. */
  search_text?: string | null | undefined;
  /** Such as `experiment`. */
  activity_types?: readonly ActivityType[] | null | undefined;
  /** Activity definitions, their ids or titles. */
  definition_ids?: readonly DefinitionIdentifier[] | null | undefined;
  /** Records that the activity holds. */
  record_ids?: readonly RecordIdentifier[] | null | undefined;
  /** Such as `in progress`. */
  statuses?: readonly ActivityStatus[] | null | undefined;
  /** Ids of labels. */
  label_ids?: readonly string[] | null | undefined;
  /** Ids of members. */
  assigned_user_ids?: readonly string[] | null | undefined;
  /** Id of the user who created it. */
  created_by?: string | null | undefined;
  /** The direct children of this activity; `null` finds only activities without a parent. */
  parent_id?: ActivityIdentifier | null | undefined;
  /** Maximum number of activities. The server returns at most 500. */
  limit?: number | null | undefined;
  /** Whether to include completed activities. */
  completed_behavior?: CompletedBehavior | null | undefined;
}

const NESTED = ["statuses", "label_ids", "assigned_user_ids"];
/** The names of the filters. */
export const FILTERS = [
  "search_text",
  "activity_types",
  "definition_ids",
  "record_ids",
  "created_by",
  "parent_id",
  "limit",
  "completed_behavior",
  "statuses",
  "label_ids",
  "assigned_user_ids",
];

/** Wraps three of the lists in an outer list, and sends a parent of `null` as the text `null`. */
export function searchQuery(filters: object): Query {
  const values: { [name: string]: unknown } = {};
  for (const [name, value] of Object.entries(filters)) {
    if (value !== null || name === "parent_id")
      values[name] = value !== undefined && NESTED.includes(name) ? [value] : value;
  }
  return jsonQuery(values);
}
