import type { JsonValue, KalRecord } from "@kal/node";
import type { Field } from "../lookups/find-field";
import type { ToolContext } from "../server/tool";
import { shortenValue } from "./fit";

/** Long values are shortened in lists. `get_record` returns them whole. */
const MAX_VALUE_BYTES = 600;

/** Returns the id, the name and the requested values of a record. A missing value is `null`. */
export async function recordRow(
  { people }: ToolContext,
  record: KalRecord,
  fields: readonly Field[],
): Promise<JsonValue> {
  const values: { [name: string]: JsonValue } = Object.create(null);
  for (const field of fields)
    values[fieldLabel(field, fields)] = shortenValue(
      people.fieldValue(field.field_type, await latestValue(record, field)),
      MAX_VALUE_BYTES,
    );
  return people.json({
    id: record.id,
    name: record.record_identifier,
    ...(fields.length > 0 && { fields: values }),
  });
}

/** Returns the name of a field, with its id if another field has the same name. */
export function fieldLabel(field: Field, fields: readonly Field[]): string {
  const name = field.field_name ?? field.id;
  const isShared = fields.some((other) => other.field_name === field.field_name && other.id !== field.id);
  return isShared ? `${name} (${field.id})` : name;
}

/** Returns the latest value of a field exactly as the server sent it, with its qualifier, or `null`. */
export async function latestValue(record: KalRecord, field: Field): Promise<JsonValue> {
  // A key field has one value. A data field can have several, of which the SDK chooses the latest.
  return field.is_key
    ? (record.record_values[field.id]?.[0]?.content ?? null)
    : record.getValueContent(field);
}
