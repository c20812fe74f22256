import { coreOf, type Defaults } from "../../entities/entity";
import type { RequestOptions } from "../../transport/types";
import { EntityField } from "./entity-field";
import type { KeyFieldChanges } from "./field-settings";

const SETTINGS = [
  "regex_format",
  "serial_format_prefix",
  "serial_format_padding",
  "format_enforcement",
  "show_format_warning",
  "initial_counter_value",
  "role",
];

/** A field whose values identify a record, such as "Compound ID". */
export class KeyField extends EntityField {
  static override readonly defaults: Defaults = { is_key: true };

  /**
   * Updates settings on the server, and then on this object. Omitted settings stay unchanged; `null` clears a
   * setting. Sends nothing if no changes are given. Returns this object with all fields of the response, or a new
   * object if this one is frozen. `PUT /key_fields/{id}`
   *
   * @example
   * ```ts
   * await keyField.update({ regex_format: "HAL-\\d{4}", format_enforcement: "enforce_only" });
   * ```
   */
  async update(changes: KeyFieldChanges, options?: RequestOptions): Promise<this> {
    return coreOf(this).need("entityFields").keyFields.change<this>(this, changes, options, SETTINGS);
  }
}
