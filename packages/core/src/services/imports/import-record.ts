import { type Defaults, Entity } from "../../entity";
import type { JsonObject, JsonValue } from "../../json";

/** A row that an import rejected or skipped, and why. */
export interface ImportValidationError {
  field_id: string | null;
  field_name: string | null;
  value: JsonValue;
  /** For example `conflicts_with_existing` or `invalid_format`. */
  conflict_type: string | null;
  incoming_record_identifier: string | null;
  conflicting_record_id: string | null;
  conflicting_record_identifier: string | null;
  conflicting_value: JsonValue;
  constraint_fields: JsonObject[] | null;
}

/** Counts of the rows an import checked. */
export interface ImportValidationResult {
  total_processed: number | null;
  successful: number | null;
  failed: number | null;
  errors: ImportValidationError[];
}

/** What an import did. */
export interface ImportResult {
  records_created: number | null;
  records_skipped: number | null;
  records_updated: number | null;
  fields_added: number | null;
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
  declare readonly is_complete: boolean;
  /** ISO 8601, like the two below. */
  declare readonly created_at: string | null;
  declare readonly completed_at: string | null;
  declare readonly started_at: string | null;
  /** Why the whole import failed. Rejected rows are in `import_result.validation_result.errors`. */
  declare readonly error_message: string | null;
  declare readonly operation_id: string | null;
  declare readonly entity_slice_id: string | null;
  declare readonly source_id: string | null;
  declare readonly import_result: ImportResult | null;
}
