import { CORE, coreOf, type Defaults, Entity } from "../../entities/entity";
import { EntityFactory } from "../../entities/entity-factory";
import type { Answer } from "../../transport/answer";
import { path } from "../../transport/path";
import type { RequestOptions } from "../../transport/types";
import { requireData } from "../../util/require-data";
import type { ExtendViewBody, ReplaceKeyFieldsBody } from "./key-changes";
import type { RecordViewColorFilter, RecordViewFilter, RecordViewSort, ViewField } from "./view-types";

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

  /** The name people know it by. */
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
  /** Which records it shows. */
  declare readonly filters: RecordViewFilter[];
  /** In which order it shows them. */
  declare readonly sorts: RecordViewSort[];
  /** Which records it colours. */
  declare readonly color_filters: RecordViewColorFilter[];
  /** Ids of the record sets that it is restricted to. */
  declare readonly record_set_ids_filter: string[];
  /** Ids of the records that it is restricted to. */
  declare readonly record_ids_filter: string[];
  /** Ids of its incrementing fields. */
  declare readonly incrementing_field_ids: string[];
  /** What its records are sorted by. */
  declare readonly sort_order: "alphabetical" | "created_date" | "manual" | (string & {}) | null;
  /** Whether the last comes first. */
  declare readonly sort_descending: boolean | null;
  /** Such as `table`. */
  declare readonly view_mode: string | null;
  /** Id of its parent view. */
  declare readonly parent_record_view_id: string | null;
  /** Whether it was put away. */
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
   * Adds a key field to the view and to its records. This object then holds what the server answered and is returned;
   * `id` and `entity_slice_id` may be new. If it is frozen, a new object is returned instead. `PUT /record_views/{id}/add_key_field`
   *
   * @example
   * ```ts
   * await recordView.extendView({
   *   new_key_field_name: "Batch",
   *   records_to_transfer: [{ record_id: record.id, key_field_name_to_value: { Batch: "1" } }],
   * });
   * console.log(recordView.id); // may be a new one
   * ```
   */
  async extendView(body: ExtendViewBody, options?: RequestOptions): Promise<this> {
    requireData(body, "{ new_key_field_name }", "new_key_field_name", "records_to_transfer");
    const answer = await changeKeys(this, path`/record_views/${this.id}/add_key_field`, body, options);
    // Its own class fills what the answer leaves out, so a template stays one.
    const type = this.constructor as typeof RecordView;
    return new EntityFactory<RecordView>(this[CORE], type).update(this, answer) as this;
  }

  /**
   * Gives the records of the view other key fields, and returns the view they are on then: a new one, with a
   * new id. This object keeps standing for the old view. `null` where the server answers nothing.
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
    requireData(body, "{ add_key_field_names }", ...KEY_CHANGES);
    const answer = await changeKeys(this, path`/record_views/${this.id}/replace_key_fields`, body, options);
    return viewIn(this, answer);
  }
}

/** Whatever hangs on the keys is stale then: the records have others, and with them maybe another entity type. */
async function changeKeys(view: RecordView, target: string, body: object, options?: RequestOptions) {
  const { api, cache } = coreOf(view);
  const answer = await api.put(target, body, options);
  cache.invalidate("/record_views", "/key_fields", "/entity_slices", "records", "records-activities");
  return answer;
}

/** Outside of the class: bundlers rename one that names itself, and it would be printed as `_RecordView`. */
function viewIn(replaced: RecordView, answer: Answer): RecordView | null {
  return new EntityFactory(replaced[CORE], RecordView).oneOrNull(answer);
}
