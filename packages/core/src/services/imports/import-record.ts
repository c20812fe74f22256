import { type Defaults, Entity } from "../../entities/entity";
import type { JsonObject, JsonValue } from "../../util/json";

/** A row that an import rejected or skipped, and why. */
export interface ImportValidationError {
  /** Id of the field whose value was not taken. */
  field_id: string | null;
  /** Name of that field. */
  field_name: string | null;
  /** The value that was not taken. */
  value: JsonValue;
  /** For example `conflicts_with_existing` or `invalid_format`. */
  conflict_type: string | null;
  /** Name of the record in the row. */
  incoming_record_identifier: string | null;
  /** Id of the record it conflicts with. */
  conflicting_record_id: string | null;
  /** Name of the record it conflicts with. */
  conflicting_record_identifier: string | null;
  /** The value it conflicts with. */
  conflicting_value: JsonValue;
  /** The fields of the constraint that was broken, as the server describes them. */
  constraint_fields: JsonObject[] | null;
}

/** Counts of the rows an import checked. */
export interface ImportValidationResult {
  /** How many rows were checked. */
  total_processed: number | null;
  /** How many of them were taken. */
  successful: number | null;
  /** How many of them were not. */
  failed: number | null;
  /** Why each of those was not taken. */
  errors: ImportValidationError[];
}

/** What an import did. */
export interface ImportResult {
  /** How many records are new. */
  records_created: number | null;
  /** How many records were left as they were. */
  records_skipped: number | null;
  /** How many records got other values. */
  records_updated: number | null;
  /** How many fields are new. */
  fields_added: number | null;
  /** What was found when the rows were checked. */
  validation_result: ImportValidationResult | null;
}

/** An import, running or done. */
export class ImportRecord extends Entity {
  static readonly defaults: Defaults = {
    import_status: null,
    is_complete: false,
    created_at: null,
    completed_at: null,
    started_at: null,
    error_message: null,
    operation_id: null,
    entity_slice_id: null,
    source_id: null,
    import_result: null,
  };

  /** For example `created`, `completed` or `failed`. */
  declare readonly import_status: string;
  /** Whether it is done. One that failed may say `false`: look at `import_status`, too. */
  declare readonly is_complete: boolean;
  /** ISO 8601. */
  declare readonly created_at: string | null;
  /** ISO 8601; `null` while it is not done. */
  declare readonly completed_at: string | null;
  /** ISO 8601; `null` before it began. */
  declare readonly started_at: string | null;
  /** Why the whole import failed. Rejected rows are in `import_result.validation_result.errors`. */
  declare readonly error_message: string | null;
  /** Id of the activity it imports into. */
  declare readonly operation_id: string | null;
  /** Id of the entity type of its records. */
  declare readonly entity_slice_id: string | null;
  /** Id of the import source. */
  declare readonly source_id: string | null;
  /** What it did; `null` where it failed as a whole. */
  declare readonly import_result: ImportResult | null;
}
