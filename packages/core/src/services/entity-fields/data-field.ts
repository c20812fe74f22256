import { coreOf, type Defaults } from "../../entities/entity";
import type { RequestOptions } from "../../transport/types";
import { EntityField } from "./entity-field";
import type { DataFieldChanges } from "./field-settings";

const SETTINGS = [
  "is_archived",
  "is_readonly",
  "display_aggregation_type",
  "display_includes_sub_records",
  "display_includes_operations",
  "lookup_display_aggregation_type",
  "lookup_display_includes_sub_records",
  "lookup_display_operation_scope",
  "attrs",
];

/** A field whose values describe a record, such as "IC50". */
export class DataField extends EntityField {
  static override readonly defaults: Defaults = { is_key: false };

  /**
   * Updates settings on the server, and then on this object. Omitted settings stay unchanged; `null` clears a
   * setting. Sends nothing if no changes are given. Returns this object with all fields of the response, or a new
   * object if this one is frozen. `PUT /data_fields/{id}`
   *
   * @example
   * ```ts
   * await dataField.update({ field_description: "Molecular weight in g/mol", display_aggregation_type: "latest" });
   * ```
   */
  async update(changes: DataFieldChanges, options?: RequestOptions): Promise<this> {
    return coreOf(this).need("entityFields").dataFields.change<this>(this, changes, options, SETTINGS);
  }
}
