import type { Json } from "../engine/json";
import { badRequest } from "../engine/refusal";
import { fieldNamed } from "../records/find-field";
import { checkContent, writeValue } from "../records/write-value";
import type { Clock } from "../world/clock";
import type { RecordRow, Row, World } from "../world/world";
import type { RecordResult } from "./results-body";

export interface ResultValue {
  fieldId: string;
  content: Json;
}

/** Writes the data of a result that are not keys: values of data fields by name. Rejects unknown names. */
export function valuesOfResult(world: World, { data, recordId }: RecordResult): ResultValue[] {
  return Object.entries(data ?? {}).flatMap(([column, given]) => {
    const field = fieldNamed(world.dataFields, column);
    if (field) return [{ fieldId: field.id, content: checkContent(world, field, given) }];
    if (fieldNamed(world.keyFields, column)) return [];
    throw badRequest(`The result of "${recordId}" names "${column}", which is no field.`);
  });
}

export function writeResultValues(
  world: World,
  clock: Clock,
  record: RecordRow,
  operation: Row,
  values: ResultValue[],
): void {
  for (const value of values) writeValue(world, clock, record, { ...value, operationId: operation.id });
}

/** Writes the status to the record if the definition has a field for it. */
export function writeStatus(
  world: World,
  clock: Clock,
  record: RecordRow,
  operation: Row,
  status: string,
): void {
  const definition = world.definitions.get(String(operation.definition_id));
  const fieldId = definition?.registration_status_field_id;
  if (typeof fieldId !== "string" || !world.dataFields.has(fieldId)) return;
  writeValue(world, clock, record, { fieldId, content: status, operationId: operation.id });
}
