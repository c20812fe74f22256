import type { JsonObject, JsonValue } from "../../util/json";
import type { ActivityStatus } from "./activity-status";

/**
 * What activities and their definitions have in common to change. A key that is left out, or `undefined`,
 * stays as it is. Ids must be ids: names are not resolved. Keys this SDK does not know are passed through.
 */
export interface CommonUpdate {
  /** What it is called. */
  title?: string | undefined;
  /** Rich text, a Tiptap document; `null` clears it. */
  description?: JsonObject | null | undefined;
  /** Such as `in progress`. */
  status?: ActivityStatus | undefined;
  /** How urgent it is. */
  priority?: "urgent" | "high" | "medium" | "low" | "none" | (string & {}) | undefined;
  /** Its id in another system. */
  external_id?: string | undefined;
  /** Days; `null` clears it. */
  duration?: number | null | undefined;
  /** Whether the schedules of its children are rolled up into its own. */
  aggregate_scheduling?: boolean | undefined;
  /** Ids of members who are to do it, besides those who already are. */
  add_assigned_user_ids?: readonly string[] | undefined;
  /** Ids of members who are to do it no longer. */
  remove_assigned_user_ids?: readonly string[] | undefined;
  /** Ids of groups who are to do it, besides those who already are. */
  add_assigned_group_ids?: readonly string[] | undefined;
  /** Ids of groups who are to do it no longer. */
  remove_assigned_group_ids?: readonly string[] | undefined;
  /** Ids of labels to put on it. */
  add_label_ids?: readonly string[] | undefined;
  /** Ids of labels to take off it. */
  remove_label_ids?: readonly string[] | undefined;
  /** Ids of programs it is to belong to, besides its present ones. */
  add_program_ids?: readonly string[] | undefined;
  /** Ids of programs it is to belong to no longer. */
  remove_program_ids?: readonly string[] | undefined;
  [unknown: string]: JsonValue | readonly string[] | Date | undefined;
}
