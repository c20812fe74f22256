import { currentValues } from "../records/current-values";
import { LIST_TYPES, TEXT_TYPES } from "../records/field-types";
import type { RecordRow, World } from "../world/world";
import { textOf } from "./subject";

/** Whether a key value or a text value of the record contains the words, whatever their case. */
export function hasText(world: World, record: RecordRow, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  const texts = [...record.keys.map((key) => key.content), ...textValues(world, record)];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

function textValues(world: World, record: RecordRow): string[] {
  return currentValues(world, record)
    .filter((value) => {
      const type = String(world.dataFields.get(value.field_id)?.field_type);
      return value.owner_id === record.id && (TEXT_TYPES.has(type) || LIST_TYPES.has(type));
    })
    .map((value) => textOf(value.content));
}
