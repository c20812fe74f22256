import { clientOf } from "../../entities/entity";
import { addAdvice } from "../../errors/add-advice";
import { InvalidValueError } from "../../errors/invalid-value-error";
import { requireObject } from "../../util/check-arguments";
import type { JsonValue } from "../../util/json";
import type { ParseOptions } from "../../values/parse-options";
import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import { fieldContent } from "./newest-value";
import type { KalRecord, ValueContentOptions } from "./record";
import { resolveValueFilter } from "./value-filter";

/** Which values count, and what happens to content of another kind. */
export interface TypedValueOptions extends ValueContentOptions, ParseOptions {}

/** Reads the value that counts, and adds the field and the record to the error if it cannot be parsed. */
export async function readValue<T>(
  record: KalRecord,
  field: EntityFieldIdentifier,
  parse: (content: JsonValue, options: ParseOptions) => T | null,
  options: TypedValueOptions = {},
): Promise<T | null> {
  requireObject(options, "{ activityId }");
  const { onInvalid, ...rest } = options;
  const { fieldId, ...filter } = await resolveValueFilter(clientOf(record), field, rest);
  const content = fieldContent(record, fieldId, filter);
  try {
    return parse(content, { onInvalid });
  } catch (error) {
    if (InvalidValueError.is(error))
      addAdvice(error, `It is the value of the field "${field}" of the record ${record.id}.`);
    throw error;
  }
}
