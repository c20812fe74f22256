import { object } from "../engine/checks";
import type { Json } from "../engine/json";
import { badRequest } from "../engine/refusal";
import type { Check } from "../engine/shape";
import type { RecordRow, Row, World } from "../world/world";
import { fieldName } from "./find-field";

/** Checked key values by key field id. */
export type KeyMap = Map<string, string>;

/** Returns a key value as text, including numbers, or `null` if the value cannot be a key. */
export function keyText(value: Json | undefined): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value.trim() === "") return null;
  return value;
}

/** Checks for a map from key field ids to values: at least one entry, known fields, valid values. */
export const keyMapOf =
  (world: World): Check<KeyMap> =>
  (value, field) => {
    const entries = Object.entries(object(value, field));
    if (entries.length === 0) throw badRequest(`${field} must name at least one key field`);
    return new Map(
      entries.map(([fieldId, content]) => {
        if (!world.keyFields.has(fieldId))
          throw badRequest(`${field}: there is no key field with id "${fieldId}"`);
        const text = keyText(content);
        if (text === null) throw badRequest(`${field}/${fieldId} must be a string that is not empty`);
        return [fieldId, text];
      }),
    );
  };

/** Rejects a value that violates the key field's enforced format. Suggested formats and new fields accept any value. */
export function checkKeyFormat(world: World, keys: KeyMap): void {
  for (const [fieldId, content] of keys) {
    const field = world.keyFields.get(fieldId);
    const complaint = field && formatComplaint(field, content);
    if (complaint) throw badRequest(complaint);
  }
}

export function formatComplaint(field: Row, content: string): string | null {
  if (field.format_enforcement !== "enforce_only" || typeof field.regex_format !== "string") return null;
  if (new RegExp(`^(?:${field.regex_format})$`).test(content)) return null;
  return `"${content}" does not match the format of the key field "${fieldName(field)}"`;
}

/**
 * Returns whether the record has all of these key values; it may have more. It runs for every record and every row of
 * an import, so it allocates nothing: otherwise an import of thousands of rows would exceed client timeouts.
 */
export function hasKeys(row: RecordRow, keys: KeyMap): boolean {
  if (keys.size > row.keys.length) return false;
  let held = 0;
  for (const key of row.keys) if (keys.get(key.field_id) === key.content) held += 1;
  return held === keys.size;
}

/** Returns whether lookups and searches include the record. They exclude drafts and archived records. */
export const isLive = (row: RecordRow): boolean => !row.is_draft && !row.is_archived;

/** Returns the records with these key values; a record with no other keys comes first. */
export function recordsWithKeys(world: World, keys: KeyMap): RecordRow[] {
  const matches = world.records.all().filter((row) => isLive(row) && hasKeys(row, keys));
  return [
    ...matches.filter((row) => row.keys.length === keys.size),
    ...matches.filter((row) => row.keys.length !== keys.size),
  ];
}

/** Returns the record with exactly these keys. */
export function recordWithExactKeys(world: World, keys: KeyMap): RecordRow | undefined {
  for (const row of world.records)
    if (isLive(row) && row.keys.length === keys.size && hasKeys(row, keys)) return row;
  return undefined;
}
