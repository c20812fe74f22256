import type { DefinitionIdentifier } from "../activities/activity-params";
import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import type { ExtraFields } from "../extra-fields";
import type {
  RecordViewColorFilter,
  RecordViewFilter,
  RecordViewSort,
  RecordViewSortOrder,
} from "../record-views/view-types";

interface TemplateSettings extends ExtraFields {
  /** Name of the template. */
  template_name?: string | null | undefined;
  /** Ids of programs. */
  program_ids?: readonly string[] | null | undefined;
  /** The filters of the views. */
  filters?: readonly RecordViewFilter[] | null | undefined;
  /** The sort order of the views. */
  sorts?: readonly RecordViewSort[] | null | undefined;
  /** The coloring rules of the views. */
  color_filters?: readonly RecordViewColorFilter[] | null | undefined;
  /** Ids of the record sets to restrict the views to. */
  record_set_ids_filter?: readonly string[] | null | undefined;
  /** What records are sorted by. */
  sort_order?: RecordViewSortOrder | null | undefined;
  /** Whether the order is descending. */
  sort_descending?: boolean | null | undefined;
  /** For example `table`. */
  view_mode?: string | null | undefined;
  /** How records are grouped. Its values are not documented. */
  group_by_mode?: string | null | undefined;
  /** Id of the field that records are grouped by. */
  group_by_field_id?: string | null | undefined;
}

/** A new template. `null` keys are omitted. */
export interface CreateTemplate extends TemplateSettings {
  /** Name of the view. */
  view_name: string;
  /** The entity type. */
  entity_slice_id: string;
  /** Existing view fields to copy. */
  view_field_ids?: readonly string[] | null | undefined;
  /** Data fields to add as view fields, their ids or names. */
  data_field_ids?: readonly EntityFieldIdentifier[] | null | undefined;
  /** Lookup fields to add as view fields. */
  lookup_field_ids?: readonly string[] | null | undefined;
  /** Plot fields to add as view fields. */
  plot_field_ids?: readonly string[] | null | undefined;
}

/** Changes to a template. Lists replace the current ones. `null` keys are omitted. */
export interface UpdateTemplate extends TemplateSettings {
  /** Name of the view. */
  view_name?: string | null | undefined;
  /** View fields to add or to save. */
  save_view_field_ids?: readonly string[] | null | undefined;
  /** View fields to remove. */
  remove_view_field_ids?: readonly string[] | null | undefined;
  /** The new order. */
  reorder_view_field_ids?: readonly string[] | null | undefined;
  /** `true` archives it, `false` restores it. */
  is_archived?: boolean | null | undefined;
}

/** A view to save as a template. */
export interface SaveViewAsTemplate extends ExtraFields {
  /** Id of the view, which stays. */
  source_view_id: string;
  /** Name of the template's view. */
  view_name: string;
  /** Name of the template. */
  template_name?: string | null | undefined;
}

/** A view to convert to a template. */
export interface PromoteView extends ExtraFields {
  /** Id of the view, which is removed. */
  source_view_id: string;
  /** The activity definition to link the template to. */
  operation_definition_id: DefinitionIdentifier;
  /** Name of the template's view. */
  view_name: string;
  /** The position in the definition's layout. */
  position_index?: number | null | undefined;
}

/** A template to link to a definition. */
export interface LinkTemplate extends ExtraFields {
  /** The activity definition, its id or its title. */
  operation_definition_id: DefinitionIdentifier;
  /** The position in the definition's layout. */
  position_index?: number | null | undefined;
}

/** A definition to unlink a template from. */
export interface UnlinkTemplate extends ExtraFields {
  /** The activity definition, its id or its title. */
  operation_definition_id: DefinitionIdentifier;
  /** The placement to remove: the id of an item of the definition's `content_layout`. */
  content_layout_id: string;
}

/** Several templates and definitions to link, or to unlink. */
export interface BulkLink extends ExtraFields {
  /** Activity definitions, their ids or titles. */
  operation_definition_ids: readonly DefinitionIdentifier[];
}
