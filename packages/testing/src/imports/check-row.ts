import type { Json, JsonObject } from "../engine/json";
import { contentFor } from "../records/field-content";
import { fieldName } from "../records/find-field";
import { formatComplaint, type KeyMap, keyText } from "../records/key-map";
import type { Row, World } from "../world/world";
import type { ImportJob } from "./import-job";
import { cellOf } from "./import-job";

export interface CheckedRow {
  keys: KeyMap;
  /** Stored contents by data field id, without empty cells. */
  contents: Map<string, Json>;
  errors: JsonObject[];
}

/** Checks one row of an import. A row with an error is skipped entirely. */
export function checkRow(world: World, job: ImportJob, row: JsonObject): CheckedRow {
  const errors: JsonObject[] = [];
  const keys: KeyMap = new Map();
  const contents = new Map<string, Json>();
  for (const [column, field] of job.keyColumns) {
    const cell = cellOf(row, column);
    const text = keyText(cell);
    if (text === null) errors.push(rowError(field, cell, "missing_key"));
    else if (formatComplaint(field, text)) errors.push(rowError(field, text, "invalid_format"));
    else keys.set(field.id, text);
  }
  for (const [column, field] of job.dataColumns) {
    const cell = cellOf(row, column);
    if (cell === undefined || cell === null || cell === "") continue;
    const checked = contentFor(world, field, cell);
    if (checked.ok) contents.set(field.id, checked.content);
    else errors.push(rowError(field, cell, "invalid_format"));
  }
  const identifier = [...keys.values()].join(" ") || null;
  return {
    keys,
    contents,
    errors: errors.map((error) => ({ ...error, incoming_record_identifier: identifier })),
  };
}

const rowError = (field: Row, value: Json | undefined, conflict: string): JsonObject => ({
  field_id: field.id,
  field_name: fieldName(field),
  value: value ?? null,
  conflict_type: conflict,
  incoming_record_identifier: null,
  conflicting_record_id: null,
  conflicting_record_identifier: null,
  conflicting_value: null,
  constraint_fields: null,
});
