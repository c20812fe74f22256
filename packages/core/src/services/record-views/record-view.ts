import { clientOf, coreOf, type Defaults, Entity } from "../../entities/entity";
import { EntityFactory } from "../../entities/entity-factory";
import type { Answer } from "../../transport/answer";
import { path } from "../../transport/path";
import type { RequestOptions } from "../../transport/types";
import { requestData } from "../request-data";
import type { ExtendViewBody, ReplaceKeyFieldsBody } from "./key-changes";
import type {
  RecordViewColorFilter,
  RecordViewFilter,
  RecordViewSort,
  RecordViewSortOrder,
  ViewField,
} from "./view-types";

const KEY_CHANGES = ["add_key_field_names", "remove_key_field_ids", "records_to_transfer"];

/** A table of records: which fields it shows, and which records in which order. */
export class RecordView extends Entity {
  static readonly defaults: Defaults = {
    view_name: null,
    entity_slice_id: null,
    program_ids: [],
    operation_ids: null,
    operation_definition_ids: null,
    view_fields: [],
    filters: [],
    sorts: [],
    color_filters: [],
    record_set_ids_filter: [],
    record_ids_filter: [],
    incrementing_field_ids: [],
    sort_order: null,
    sort_descending: null,
    view_mode: null,
    parent_record_view_id: null,
    is_archived: false,
    is_template: false,
    template_name: null,
    group_by_mode: null,
    group_by_field_id: null,
    workspace_id: null,
    created_by: null,
    last_updated_by: null,
    created_at: null,
    updated_at: null,
  };

  /** Its display name. */
  declare readonly view_name: string | null;
  /** The entity type of its records. */
  declare readonly entity_slice_id: string | null;
  /** Ids of the programs it belongs to. */
  declare readonly program_ids: string[];
  /** The activities that have this view. */
  declare readonly operation_ids: string[] | null;
  /** The activity definitions that have this view. */
  declare readonly operation_definition_ids: string[] | null;
  /** Its columns. */
  declare readonly view_fields: ViewField[];
  /** The filters for its records. */
  declare readonly filters: RecordViewFilter[];
  /** The sort order of its records. */
  declare readonly sorts: RecordViewSort[];
  /** The coloring rules of its records. */
  declare readonly color_filters: RecordViewColorFilter[];
  /** Ids of the record sets to which it is restricted. */
  declare readonly record_set_ids_filter: string[];
  /** Ids of the records to which it is restricted. */
  declare readonly record_ids_filter: string[];
  /** Ids of its incrementing fields. */
  declare readonly incrementing_field_ids: string[];
  /** What its records are sorted by. */
  declare readonly sort_order: RecordViewSortOrder | null;
  /** Whether the order is descending. */
  declare readonly sort_descending: boolean | null;
  /** Such as `table`. */
  declare readonly view_mode: string | null;
  /** Id of its parent view. */
  declare readonly parent_record_view_id: string | null;
  /** Whether it is archived. */
  declare readonly is_archived: boolean;
  /** Whether it is a result table template. */
  declare readonly is_template: boolean;
  /** On templates only. */
  declare readonly template_name: string | null;
  /** How its records are grouped. Its values are not documented. */
  declare readonly group_by_mode: string | null;
  /** Id of the field its records are grouped by. */
  declare readonly group_by_field_id: string | null;
  /** Id of the workspace. */
  declare readonly workspace_id: string | null;
  /** Id of the user who created it. */
  declare readonly created_by: string | null;
  /** Id of the user who last changed it. */
  declare readonly last_updated_by: string | null;
  /** ISO 8601. */
  declare readonly created_at: string | null;
  /** ISO 8601. */
  declare readonly updated_at: string | null;

  override toString(): string {
    return String(this.view_name);
  }

  /**
   * Adds a key field to the view and to its records. Updates this object from the response and returns it; `id` and
   * `entity_slice_id` may change. If it is frozen, returns a new object. `PUT /record_views/{id}/add_key_field`
   *
   * @example
   * ```ts
   * await recordView.extendView({
   *   new_key_field_name: "Batch",
   *   records_to_transfer: [{ record_id: record.id, key_field_name_to_value: { Batch: "1" } }],
   * });
   * console.log(recordView.id); // may have changed
   * ```
   */
  async extendView(body: ExtendViewBody, options?: RequestOptions): Promise<this> {
    const names = ["new_key_field_name", "records_to_transfer"];
    const data = await requestData(coreOf(this), body, "{ new_key_field_name }", names, options);
    const answer = await changeKeys(this, path`/record_views/${this.id}/add_key_field`, data, options);
    // The object's own class fills missing fields, so a template stays a template.
    const type = this.constructor as typeof RecordView;
    return new EntityFactory<RecordView>(clientOf(this), type).update(this, answer) as this;
  }

  /**
   * Replaces the key fields of the view's records and returns the view that then contains them: a new view with a new
   * id. This object still represents the old view. Returns `null` if the response is empty.
   * `PUT /record_views/{id}/replace_key_fields`
   *
   * @example
   * ```ts
   * const records = await activity.recordsOnView(recordView.id);
   * const view = await recordView.replaceKeyFields({
   *   add_key_field_names: ["Sample"],
   *   remove_key_field_ids: [keyField.id],
   *   records_to_transfer: records.map((one, at) => ({
   *     record_id: one.id,
   *     key_field_name_to_value: { Sample: `S-${at}` },
   *   })),
   * });
   * ```
   */
  async replaceKeyFields(body: ReplaceKeyFieldsBody, options?: RequestOptions): Promise<RecordView | null> {
    const data = await requestData(coreOf(this), body, "{ add_key_field_names }", KEY_CHANGES, options);
    const answer = await changeKeys(this, path`/record_views/${this.id}/replace_key_fields`, data, options);
    return viewIn(this, answer);
  }
}

/** Marks everything that depends on keys as stale: the records have other keys, and possibly another entity type. */
async function changeKeys(view: RecordView, target: string, body: object, options?: RequestOptions) {
  const { api, cache } = coreOf(view);
  const answer = await api.put(target, body, options);
  cache.invalidate("/record_views", "/key_fields", "/entity_slices", "records", "records-activities");
  return answer;
}

/**
 * Defined outside the class, because bundlers rename a class that refers to itself, and it would be printed as
 * `_RecordView`.
 */
function viewIn(replaced: RecordView, answer: Answer): RecordView | null {
  return new EntityFactory(clientOf(replaced), RecordView).oneOrNull(answer);
}
