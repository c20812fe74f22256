import type { RecordViewColorFilter, RecordViewFilter, RecordViewSort } from "../record-views/view-types";

interface TemplateSettings {
  template_name?: string | null;
  program_ids?: readonly string[] | null;
  filters?: readonly RecordViewFilter[] | null;
  sorts?: readonly RecordViewSort[] | null;
  color_filters?: readonly RecordViewColorFilter[] | null;
  record_set_ids_filter?: readonly string[] | null;
  /** `alphabetical`, `created_date` or `manual`. */
  sort_order?: string | null;
  sort_descending?: boolean | null;
  /** For example `table`. */
  view_mode?: string | null;
  group_by_mode?: string | null;
  group_by_field_id?: string | null;
}

/** A new template. Keys that are `null` are left out. */
export interface CreateTemplate extends TemplateSettings {
  view_name: string;
  /** The entity type. */
  entity_slice_id: string;
  /** Existing view fields to copy. */
  view_field_ids?: readonly string[] | null;
  /** Data fields to add as view fields. */
  data_field_ids?: readonly string[] | null;
  lookup_field_ids?: readonly string[] | null;
  plot_field_ids?: readonly string[] | null;
}

/** Changes to a template. Lists replace the present ones; keys that are `null` are left out. */
export interface UpdateTemplate extends TemplateSettings {
  view_name?: string | null;
  save_view_field_ids?: readonly string[] | null;
  remove_view_field_ids?: readonly string[] | null;
  /** The new order. */
  reorder_view_field_ids?: readonly string[] | null;
  is_archived?: boolean | null;
}

/** A view to save as a template. */
export interface SaveViewAsTemplate {
  source_view_id: string;
  view_name: string;
  template_name?: string | null;
}

/** A view to make a template of, in its place. */
export interface PromoteView {
  source_view_id: string;
  /** The activity definition to link the template to. */
  operation_definition_id: string;
  view_name: string;
  position_index?: number | null;
}

/** A template to link to a definition. */
export interface LinkTemplate {
  operation_definition_id: string;
  position_index?: number | null;
}

/** A definition to unlink a template from. */
export interface UnlinkTemplate {
  operation_definition_id: string;
  /** The placement to remove: the id of an item of the definition's `content_layout`. */
  content_layout_id: string;
}

/** Several templates and definitions to link, or to unlink. */
export interface BulkLink {
  operation_definition_ids: readonly string[];
}
