import type { JsonObject } from "../../util/json";
import type { Unlisted } from "../../util/unlisted";
import type { ExtraFields } from "../extra-fields";
import type { ActivityStatus } from "./activity-status";

/**
 * Changes that activities and their definitions share. Omitted and `undefined` keys stay unchanged. People, groups,
 * labels and programs are given by their ids.
 */
export interface CommonUpdate extends ExtraFields {
  /** Its title. */
  title?: string | undefined;
  /** Rich text, a Tiptap document; `null` clears it. */
  description?: JsonObject | null | undefined;
  /** Such as `in progress`. */
  status?: ActivityStatus | undefined;
  /** How urgent it is. */
  priority?: "urgent" | "high" | "medium" | "low" | "none" | Unlisted | undefined;
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
}

/** The names of these changes. */
export const COMMON_CHANGES = [
  "title",
  "description",
  "status",
  "priority",
  "external_id",
  "duration",
  "aggregate_scheduling",
  "add_assigned_user_ids",
  "remove_assigned_user_ids",
  "add_assigned_group_ids",
  "remove_assigned_group_ids",
  "add_label_ids",
  "remove_label_ids",
  "add_program_ids",
  "remove_program_ids",
];
