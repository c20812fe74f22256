import type { JsonObject } from "../engine/json";
import type { Row } from "./world";

export const ACTIVITY_TYPES = ["task", "experiment", "project", "stage", "milestone", "cycle"] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];

export interface ActivitySource extends JsonObject {
  id: string;
  title: string;
  activity_type: ActivityType;
  workspace_id: string;
  created_at: string;
  created_by: string;
}

/** An activity with every key the API sends, list keys never null. */
export const activityRow = (source: ActivitySource): Row => ({
  definition_id: null,
  parent_id: null,
  child_ids: [],
  program_ids: [],
  description: null,
  status: "to do",
  priority: "none",
  assigned_user_ids: [],
  assigned_group_ids: [],
  reviewer_ids: [],
  review_requested_at: null,
  due_date: null,
  start_date: null,
  duration: null,
  aggregate_scheduling: false,
  completed_at_date: null,
  dependencies: [],
  label_ids: [],
  is_draft: false,
  properties: [],
  external_id: null,
  last_activity_at: source.created_at,
  bulk_sync_id: null,
  all_record_ids: [],
  // Responses compute these two from other keys.
  attached_record_ids: [],
  data_table_record_ids: [],
  data_table_record_mapping: {},
  data_table_draft_record_ids: [],
  registration_staging_record_view_id: null,
  source_container_ids: [],
  note_section_ids: [],
  document_ids: [],
  ...source,
  // The creator and the assignees subscribe to the activity.
  subscriber_ids: [
    ...new Set([source.created_by, ...strings(source.assigned_user_ids), ...strings(source.subscriber_ids)]),
  ],
});

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
