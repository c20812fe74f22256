import { type Defaults, Entity } from "../../entities/entity";
import type { JsonObject } from "../../util/json";
import type { ActivityStatus } from "./activity-status";
import type { ActivityType } from "./activity-type";
import type { Property } from "./property";

/** The fields of an activity. */
export abstract class ActivityFields extends Entity {
  static readonly defaults: Defaults = {
    created_at: null,
    parent_id: null,
    child_ids: [],
    definition_id: null,
    program_ids: [],
    activity_type: null,
    title: null,
    description: null,
    status: null,
    assigned_user_ids: [],
    assigned_group_ids: [],
    subscriber_ids: [],
    due_date: null,
    start_date: null,
    duration: null,
    completed_at_date: null,
    dependencies: [],
    label_ids: [],
    is_draft: null,
    properties: [],
    external_id: null,
    all_record_ids: [],
    data_table_record_mapping: {},
    data_table_draft_record_ids: [],
    registration_staging_record_view_id: null,
  };

  /** ISO 8601. */
  declare readonly created_at: string | null;
  /** The activity it belongs to. */
  declare readonly parent_id: string | null;
  /** Ids of its child activities. */
  declare readonly child_ids: string[];
  /** The definition it was created from. */
  declare readonly definition_id: string | null;
  declare readonly program_ids: string[];
  declare readonly activity_type: ActivityType | null;
  declare readonly title: string | null;
  /** Rich text, a Tiptap document. */
  declare readonly description: JsonObject | null;
  declare readonly status: ActivityStatus | null;
  declare readonly assigned_user_ids: string[];
  declare readonly assigned_group_ids: string[];
  /** Users who are notified of its changes. */
  declare readonly subscriber_ids: string[];
  /** ISO 8601. */
  declare readonly due_date: string | null;
  /** ISO 8601. */
  declare readonly start_date: string | null;
  /** Days. */
  declare readonly duration: number | null;
  /** ISO 8601. */
  declare readonly completed_at_date: string | null;
  /** Ids of the activities it waits for. */
  declare readonly dependencies: string[];
  declare readonly label_ids: string[];
  declare readonly is_draft: boolean | null;
  declare readonly properties: Property[];
  /** Its id in another system. */
  declare readonly external_id: string | null;
  /** The records it holds, on all views. */
  declare readonly all_record_ids: string[];
  /** The records of each view, in order: record view id to record ids. */
  declare readonly data_table_record_mapping: { [recordViewId: string]: string[] };
  /** Drafts that are staged for registration and have not been registered or cleared. */
  declare readonly data_table_draft_record_ids: string[];
  /** The view on which drafts are staged, or `null` without table-based registration. */
  declare readonly registration_staging_record_view_id: string | null;

  override toString(): string {
    return `Activity("${this.title}")`;
  }
}
