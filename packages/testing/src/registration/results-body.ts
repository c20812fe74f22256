import { listOf, name, object, oneOf, optional, text } from "../engine/checks";
import type { JsonObject } from "../engine/json";
import { badRequest } from "../engine/refusal";
import { type Check, shape } from "../engine/shape";
import { fieldNamed } from "../records/find-field";
import { type KeyMap, keyText } from "../records/key-map";
import type { Row, World } from "../world/world";

/** The registrar's result for one record. */
export interface RecordResult {
  recordId: string;
  status: string;
  errorMessage: string | null;
  data: JsonObject | null;
}

export interface Results {
  success: boolean;
  message: string | null;
  /** Key fields that the results have values for; `null` if the registrar did not name them. */
  keyFields: Row[] | null;
  records: RecordResult[];
}

const FAILURES = new Set(["error", "failed", "not_found", "rejected", "invalid", "validation_failed"]);

/** A record failed if it has an error or a failed status. */
export const isFailure = (result: RecordResult): boolean =>
  (result.errorMessage ?? "") !== "" || FAILURES.has(result.status);

const recordResult: Check<RecordResult> = (value, field) => {
  const checks = {
    record_id: name,
    status: name,
    data: optional(object),
    error_message: optional(text),
  };
  const given = shape(object(value, field), checks, field);
  return {
    recordId: given.record_id,
    status: given.status,
    errorMessage: given.error_message ?? null,
    data: given.data ?? null,
  };
};

const keyFieldName =
  (world: World): Check<Row> =>
  (value, field) => {
    const given = name(value, field);
    const found = fieldNamed(world.keyFields, given);
    if (!found) throw badRequest(`${field}: there is no key field with the name "${given}"`);
    return found;
  };

/** Checks the body with the results of a file registration or a submission. */
export function readResults(world: World, body: JsonObject): Results {
  const given = shape(body, {
    status: oneOf("success", "error"),
    message: optional(text),
    key_field_names: optional(listOf(keyFieldName(world))),
    records: optional(listOf(recordResult)),
  });
  return {
    success: given.status === "success",
    message: given.message ?? null,
    keyFields: given.key_field_names ?? null,
    records: given.records ?? [],
  };
}

/** Returns the keys in a result: every named key field, or else all key fields in its data. */
export function keysOfResult(world: World, results: Results, { data, recordId }: RecordResult): KeyMap {
  if (data === null) return new Map();
  const fields =
    results.keyFields ??
    world.keyFields.all().filter((field) => Object.hasOwn(data, String(field.field_name)));
  return new Map(
    fields.map((field) => {
      const text = keyText(data[String(field.field_name)]);
      if (text === null) {
        throw badRequest(
          `The result of "${recordId}" has no value for the key field "${String(field.field_name)}".`,
        );
      }
      return [field.id, text];
    }),
  );
}
