import type { DataField, EntityType, KeyField } from "@kal/core";

/** What the pages need to know of a field of records, as plain data for the browser. */
export interface RecordField {
  id: string;
  name: string;
  /** As Kaleidoscope calls it, for example `number`. */
  type: string;
  isKey: boolean;
  /** What its values look like, in the words of whoever made it. */
  example: string;
}

/** An entity type with the fields that identify its records. */
export interface RecordType {
  id: string;
  label: string;
  keyFields: RecordField[];
}

export function recordField({ id, field_name, field_type, is_key, field_examples }: KeyField | DataField) {
  const name = field_name ?? "Field without a name";
  return {
    id,
    name,
    type: field_type ?? "text",
    isKey: is_key,
    example: field_examples,
  } satisfies RecordField;
}

/** Types of several key fields have no name of their own: they are called by their keys. */
export function recordTypes(types: readonly EntityType[], keyFields: readonly KeyField[]): RecordType[] {
  const byId = new Map(keyFields.map((field) => [field.id, recordField(field)]));
  return types.map(({ id, slice_name, key_field_ids }) => {
    const keys = key_field_ids.flatMap((keyId) => byId.get(keyId) ?? []);
    return { id, label: slice_name || keys.map(({ name }) => name).join(" + "), keyFields: keys };
  });
}
