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
  /** The name people know it by; it can be given wherever a field is asked for. */
  declare readonly field_name: string | null;
  /** What it holds, in words; `""` where nothing is said. */
  declare readonly field_description: string;
  /** Examples of values, in words; `""` where none are given. */
  declare readonly field_examples: string;
  /** What its values are: one of `DataFieldTypeEnum`, or a type newer than this SDK. */
  declare readonly field_type: DataFieldType | null;
  /** The entity type that a relational field refers to. */
  declare readonly ref_slice_id: string | null;
  /** What values of a key field look like, as a regular expression. */
  declare readonly regex_format: string | null;

  override toString(): string {
    return String(this.field_name);
  }
}

/** A field itself, its UUID, or its name, capitals included. */
export type EntityFieldIdentifier = EntityField | string;
