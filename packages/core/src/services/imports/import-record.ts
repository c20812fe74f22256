import { type Defaults, Entity } from "../../entities/entity";
import type { JsonObject, JsonValue } from "../../util/json";

/** A row that an import rejected or skipped, and why. */
export interface ImportValidationError {
  /** Id of the field whose value was rejected. */
  field_id: string | null;
  /** Name of that field. */
  field_name: string | null;
  /** The rejected value. */
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
  /** The fields of the violated constraint, as the server describes them. */
  constraint_fields: JsonObject[] | null;
}

/** Counts of the rows that an import validated. */
export interface ImportValidationResult {
  /** Number of validated rows. */
  total_processed: number | null;
  /** Number of accepted rows. */
  successful: number | null;
  /** Number of rejected rows. */
  failed: number | null;
  /** Why each of those rows was rejected. */
  errors: ImportValidationError[];
}

/** The result of an import. */
export interface ImportResult {
  /** Number of created records. */
  records_created: number | null;
  /** Number of unchanged records. */
  records_skipped: number | null;
  /** Number of updated records. */
  records_updated: number | null;
  /** Number of created fields. */
  fields_added: number | null;
  /** The result of validating the rows. */
  validation_result: ImportValidationResult | null;
}

/** An import, in progress or complete. */
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
  /** Whether it is complete. A failed import may have `false`, so check `import_status` too. */
  declare readonly is_complete: boolean;
  /** ISO 8601. */
  declare readonly created_at: string | null;
  /** ISO 8601; `null` until it is complete. */
  declare readonly completed_at: string | null;
  /** ISO 8601; `null` until it starts. */
  declare readonly started_at: string | null;
  /** Why the whole import failed. Rejected rows are in `import_result.validation_result.errors`. */
  declare readonly error_message: string | null;
  /** Id of the activity it imports into. */
  declare readonly operation_id: string | null;
  /** Id of the entity type of its records. */
  declare readonly entity_slice_id: string | null;
  /** Id of the import source. */
  declare readonly source_id: string | null;
  /** Its result, or `null` if it failed as a whole. */
  declare readonly import_result: ImportResult | null;
}
