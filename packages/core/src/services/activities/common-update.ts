import type { JsonObject, JsonValue } from "../../util/json";
import type { ActivityStatus } from "./activity-status";

/**
 * Changes that activities and their definitions share. Omitted and `undefined` keys stay unchanged. Ids must be ids:
 * names are not resolved. Unknown keys are passed through.
 */
export interface CommonUpdate {
  /** Its title. */
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
  /** Ids of members to assign, in addition to the current ones. */
  add_assigned_user_ids?: readonly string[] | undefined;
  /** Ids of members to unassign. */
  remove_assigned_user_ids?: readonly string[] | undefined;
  /** Ids of groups to assign, in addition to the current ones. */
  add_assigned_group_ids?: readonly string[] | undefined;
  /** Ids of groups to unassign. */
  remove_assigned_group_ids?: readonly string[] | undefined;
  /** Ids of labels to add. */
  add_label_ids?: readonly string[] | undefined;
  /** Ids of labels to remove. */
  remove_label_ids?: readonly string[] | undefined;
  /** Ids of programs to add it to, in addition to the current ones. */
  add_program_ids?: readonly string[] | undefined;
  /** Ids of programs to remove it from. */
  remove_program_ids?: readonly string[] | undefined;
  [unknown: string]: JsonValue | readonly string[] | Date | undefined;
}
