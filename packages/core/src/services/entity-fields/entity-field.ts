import { type Defaults, Entity } from "../../entities/entity";
import type { DataFieldType } from "./data-field-type";

/** A field of records: a `KeyField`, whose values identify a record, or a `DataField`, whose values describe it. */
export abstract class EntityField extends Entity {
  static readonly defaults: Defaults = {
    created_at: null,
    is_key: null,
    field_name: null,
    field_description: "",
    field_examples: "",
    field_type: null,
    ref_slice_id: null,
    regex_format: null,
  };

  /** ISO 8601. */
  declare readonly created_at: string | null;
  /** `true` for key fields, `false` for data fields. */
  declare readonly is_key: boolean;
  /** Its display name, which is accepted wherever a field is expected. */
  declare readonly field_name: string | null;
  /** Its description, or `""` if it has none. */
  declare readonly field_description: string;
  /** A description of example values, or `""` if there is none. */
  declare readonly field_examples: string;
  /** The type of its values: one of `DataFieldTypeEnum`, or a type that this SDK does not know yet. */
  declare readonly field_type: DataFieldType | null;
  /** The entity type that a relational field refers to. */
  declare readonly ref_slice_id: string | null;
  /** A regular expression for the values of a key field. */
  declare readonly regex_format: string | null;

  override toString(): string {
    return String(this.field_name);
  }
}

/** A field itself, its UUID, or its name (case-sensitive). */
export type EntityFieldIdentifier = EntityField | string;
