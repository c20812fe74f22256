import { EntityFactory } from "../../entities/entity-factory";
import { filled, filledRows } from "../../entities/value-object";
import type { Answer } from "../../transport/answer";
import { isJsonObject, type JsonValue } from "../../util/json";
import type { ImportRecord } from "./import-record";

const RESULT = {
  records_created: null,
  records_skipped: null,
  records_updated: null,
  fields_added: null,
  validation_result: null,
};
const VALIDATION = { total_processed: null, successful: null, failed: null, errors: [] };
const VALIDATION_ERROR = {
  field_id: null,
  field_name: null,
  value: null,
  conflict_type: null,
  incoming_record_identifier: null,
  conflicting_record_id: null,
  conflicting_record_identifier: null,
  conflicting_value: null,
  constraint_fields: null,
};

/** Creates imports and validates their result and its errors. */
export class ImportFactory extends EntityFactory<ImportRecord> {
  override adopt(json: JsonValue | undefined, answer: Answer): ImportRecord {
    const made = super.adopt(json, answer);
    const result = made.import_result as JsonValue;
    if (!isJsonObject(result)) return made;
    filled(result, RESULT);
    const validation = result.validation_result as JsonValue;
    if (!isJsonObject(validation)) return made;
    filled(validation, VALIDATION);
    filledRows(validation.errors as JsonValue, VALIDATION_ERROR, answer);
    return made;
  }
}
