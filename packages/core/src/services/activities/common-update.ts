import type { JsonObject, JsonValue } from "../../json";
import type { ActivityStatus } from "./activity-status";

/**
 * What activities and their definitions have in common to change. A key that is left out, or `undefined`,
 * stays as it is. Ids must be ids: names are not resolved. Keys this SDK does not know are passed through.
 */
export interface CommonUpdate {
  /** What it is called. */
  title?: string;
  /** Rich text, a Tiptap document; `null` clears it. */
  description?: JsonObject | null;
  /** Such as `in progress`. */
  status?: ActivityStatus;
  /** How urgent it is. */
  priority?: "urgent" | "high" | "medium" | "low" | "none" | (string & {});
  /** Its id in another system. */
  external_id?: string;
  /** Days; `null` clears it. */
  duration?: number | null;
  /** Whether the schedules of its children are rolled up into its own. */
  aggregate_scheduling?: boolean;
  /** Ids of members who are to do it, besides those who already are. */
  add_assigned_user_ids?: readonly string[];
  /** Ids of members who are to do it no longer. */
  remove_assigned_user_ids?: readonly string[];
  /** Ids of groups who are to do it, besides those who already are. */
  add_assigned_group_ids?: readonly string[];
  /** Ids of groups who are to do it no longer. */
  remove_assigned_group_ids?: readonly string[];
  /** Ids of labels to put on it. */
  add_label_ids?: readonly string[];
  /** Ids of labels to take off it. */
  remove_label_ids?: readonly string[];
  /** Ids of programs it is to belong to, besides its present ones. */
  add_program_ids?: readonly string[];
  /** Ids of programs it is to belong to no longer. */
  remove_program_ids?: readonly string[];
  [unknown: string]: JsonValue | readonly string[] | Date | undefined;
}
