import { type Defaults, Entity } from "../../entities/entity";
import type { JsonValue } from "../../util/json";

/** One value of one field of a record. */
export class RecordValue extends Entity {
  static readonly defaults: Defaults = {
    content: null,
    created_at: null,
    record_id: null,
    operation_id: null,
    record_view_id: null,
  };

  /** Its shape depends on the field's type. Numbers are strings. */
  declare readonly content: JsonValue;
  /** ISO 8601, to the millisecond or to the microsecond. `null` on key values. */
  declare readonly created_at: string | null;
  /** The record or sub-record it was written on. `null` on key values. */
  declare readonly record_id: string | null;
  /** The activity it was written under. */
  declare readonly operation_id: string | null;
  /** The record view it was written on. */
  declare readonly record_view_id: string | null;
  /** Set for values that were written or returned by `record.getValues()`. */
  declare readonly field_id?: string;
  /** Set for the same values as `field_id`. */
  declare readonly field_type?: string;

  override toString(): string {
    return typeof this.content === "object" ? JSON.stringify(this.content) : String(this.content);
  }
}
