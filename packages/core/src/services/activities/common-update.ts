import type { JsonObject, JsonValue } from "../../json";
import type { ActivityStatus } from "./activity-status";

/**
 * What activities and their definitions have in common to change. A key that is left out, or `undefined`,
 * stays as it is. Ids must be ids: names are not resolved. Keys this SDK does not know are passed through.
 */
export interface CommonUpdate {
  title?: string;
  /** Rich text, a Tiptap document; `null` clears it. */
  description?: JsonObject | null;
  status?: ActivityStatus;
  priority?: "urgent" | "high" | "medium" | "low" | "none" | (string & {});
  /** Its id in another system. */
  external_id?: string;
  /** Days; `null` clears it. */
  duration?: number | null;
  aggregate_scheduling?: boolean;
  add_assigned_user_ids?: readonly string[];
  remove_assigned_user_ids?: readonly string[];
  add_assigned_group_ids?: readonly string[];
  remove_assigned_group_ids?: readonly string[];
  add_label_ids?: readonly string[];
  remove_label_ids?: readonly string[];
  add_program_ids?: readonly string[];
  remove_program_ids?: readonly string[];
  [unknown: string]: JsonValue | readonly string[] | Date | undefined;
}
