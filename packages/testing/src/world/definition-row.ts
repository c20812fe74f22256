import type { JsonObject } from "../engine/json";
import type { ActivityType } from "./activity-row";
import type { Row } from "./world";

export interface DefinitionSource extends JsonObject {
  id: string;
  title: string;
  activity_type: ActivityType;
  workspace_id: string;
}

/** An activity definition with every key the API sends, list keys never null. */
export const definitionRow = (source: DefinitionSource): Row => ({
  description: null,
  is_archived: false,
  status: "to do",
  priority: "none",
  program_ids: [],
  assigned_user_ids: [],
  assigned_group_ids: [],
  label_ids: [],
  properties: [],
  external_id: null,
  duration: null,
  aggregate_scheduling: false,
  naming_convention: { separator: " ", identifier: "incrementing_number", propagate_to_children: false },
  sub_definitions: [],
  dependent_on_definition_id: null,
  is_draft: false,
  fixed_cost: null,
  variable_cost: null,
  note_section_ids: [],
  data_schema: null,
  enforce_slice_id: null,
  incrementing_field_ids: [],
  registration_property_field_id: null,
  registration_record_view_id: null,
  registration_content_layout_id: null,
  registration_status_field_id: null,
  registration_result_record_view_id: null,
  registration_result_content_layout_id: null,
  registration_staging_template_view_id: null,
  view_ids_to_add_to_when_record_attached: [],
  queue_content_layout_ids: [],
  content_layout: [],
  ...source,
});
