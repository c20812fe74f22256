import { type Defaults, Entity } from "../../entity";
import type { JsonObject } from "../../json";

/** A task, experiment, project, stage, milestone or design cycle. */
export class Activity extends Entity {
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
  declare readonly parent_id: string | null;
  declare readonly title: string | null;
  declare readonly activity_type: string | null;
  declare readonly status: string | null;
  declare readonly program_ids: string[];
  /** Rich text, a Tiptap document. */
  declare readonly description: JsonObject | null;

  override toString(): string {
    return `Activity("${this.title}")`;
  }
}
