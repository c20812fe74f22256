import { object } from "../engine/checks";
import type { Json } from "../engine/json";
import { badRequest } from "../engine/refusal";
import type { Check } from "../engine/shape";
import type { RecordRow, Row, World } from "../world/world";
import { fieldName } from "./find-field";

/** Key field id to key value, all of them checked. */
export type KeyMap = Map<string, string>;

/** A key value as it is stored: always text, numbers included. `null` where the value cannot be a key. */
export function keyText(value: Json | undefined): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value.trim() === "") return null;
  return value;
}

/** A map from key-field ids to values: at least one, all fields known, all values usable. */
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

/** Refuses a value that the key field's format forbids; suggested formats and fields that are yet to be made let all through. */
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
 * Whether the record has all of these key values; it may have more. Asked of every record for every row of an import,
 * so it makes nothing: with a list or a closure for each, thousands of rows would take longer than a client waits.
 */
export function hasKeys(row: RecordRow, keys: KeyMap): boolean {
  if (keys.size > row.keys.length) return false;
  let held = 0;
  for (const key of row.keys) if (keys.get(key.field_id) === key.content) held += 1;
  return held === keys.size;
}

/** Records that take part in lookups and searches: drafts and archived records do not. */
export const isLive = (row: RecordRow): boolean => !row.is_draft && !row.is_archived;

/** Every record with these key values, the one that has no others first. */
export function recordsWithKeys(world: World, keys: KeyMap): RecordRow[] {
  const matches = world.records.all().filter((row) => isLive(row) && hasKeys(row, keys));
  return [
    ...matches.filter((row) => row.keys.length === keys.size),
    ...matches.filter((row) => row.keys.length !== keys.size),
  ];
}

/** The one record with exactly these keys. */
export function recordWithExactKeys(world: World, keys: KeyMap): RecordRow | undefined {
  for (const row of world.records)
    if (isLive(row) && row.keys.length === keys.size && hasKeys(row, keys)) return row;
  return undefined;
}
