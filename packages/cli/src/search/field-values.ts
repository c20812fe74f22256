import type { DataField, JsonValue, Record as KaleidoscopeRecord, KeyField } from "@kal/node";

/** The newest content of each field, by the name it was asked for under. */
export async function fieldValues(
  record: KaleidoscopeRecord,
  fields: ReadonlyMap<string, KeyField | DataField>,
): Promise<{ [name: string]: JsonValue }> {
  const values: { [name: string]: JsonValue } = {};
  for (const [name, field] of fields) {
    // Only data fields have values that one is picked from; a key has one.
    const key = field.is_key ? record.record_values[field.id]?.[0]?.content : undefined;
    values[name] = field.is_key ? (key ?? null) : await record.getValueContent(field);
  }
  return values;
}
