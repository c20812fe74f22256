import { jsonQuery, type Query } from "../../transport/query";
import { requireData } from "../../util/require-data";
import type { ActivityStatus } from "./activity-status";
import type { ActivityType } from "./activity-type";

/** Which completed activities a search leaves out. */
export const CompletedBehaviorEnum = {
  /** None; the server's default. */
  SHOW_ALL: "show-all",
  /** Those whose whole chain of ancestors is completed. */
  HIDE_COMPLETED_TREES: "hide-completed-trees",
  /** All. */
  HIDE_ALL: "hide-all",
} as const;

/** A value of `CompletedBehaviorEnum`, or one that is newer than this SDK. */
export type CompletedBehavior =
  | (typeof CompletedBehaviorEnum)[keyof typeof CompletedBehaviorEnum]
  | (string & {});

/** What activities must fit to be found; within a list, any one of its values. A filter left out, or `null`, filters nothing. */
export interface ActivitySearchFilters {
  /** Text to be found in the title. */
  search_text?: string | null | undefined;
  /** Such as `experiment`. */
  activity_types?: readonly ActivityType[] | null | undefined;
  /** Ids of activity definitions. */
  definition_ids?: readonly string[] | null | undefined;
  /** Records that the activity holds. */
  record_ids?: readonly string[] | null | undefined;
  /** Such as `in progress`. */
  statuses?: readonly ActivityStatus[] | null | undefined;
  /** Ids of labels. */
  label_ids?: readonly string[] | null | undefined;
  /** Ids of members. */
  assigned_user_ids?: readonly string[] | null | undefined;
  /** Id of the user who created it. */
  created_by?: string | null | undefined;
  /** The direct children of this activity; `null` finds only activities without a parent. */
  parent_id?: string | null | undefined;
  /** At most so many activities; the server gives no more than 500. */
  limit?: number | null | undefined;
  /** Whether completed activities are found, too. */
  completed_behavior?: CompletedBehavior | null | undefined;
}

const NESTED = ["statuses", "label_ids", "assigned_user_ids"];
const FILTERS = [
  "search_text",
  "activity_types",
  "definition_ids",
  "record_ids",
  "created_by",
  "parent_id",
  "limit",
  "completed_behavior",
  ...NESTED,
];

/** Three of the lists go inside an outer list, and a parent of `null` as the text `null`. */
export function searchQuery(filters: ActivitySearchFilters): Query {
  requireData(filters, "{ search_text }", ...FILTERS);
  const values: { [name: string]: unknown } = {};
  for (const [name, value] of Object.entries(filters)) {
    if (value !== null || name === "parent_id")
      values[name] = value !== undefined && NESTED.includes(name) ? [value] : value;
  }
  return jsonQuery(values);
}
