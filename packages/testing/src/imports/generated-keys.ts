import type { KeyMap } from "../records/key-map";
import { sliceKeyFieldIds } from "../records/slices";
import type { Row, World } from "../world/world";

/** Key fields whose values the system generates, such as the id of a draft. */
export const isGenerated = (field: Row): boolean => field.format_enforcement === "generate";

/** Returns the next values of an entity type's system-managed key fields. Values are never reused. */
export function generatedKeys(world: World, slice: Row): KeyMap {
  const fields = sliceKeyFieldIds(slice).map((id) => world.keyFields.demand(id));
  return new Map(fields.filter(isGenerated).map((field) => [field.id, nextSerial(world, field)]));
}

function nextSerial(world: World, field: Row): string {
  const prefix = typeof field.serial_format_prefix === "string" ? field.serial_format_prefix : "";
  const taken = world.records
    .all()
    .flatMap((record) => record.keys.filter((key) => key.field_id === field.id))
    .map((key) => Number(key.content.slice(prefix.length)))
    .filter((number) => Number.isInteger(number));
  const next = Math.max(Number(field.initial_counter_value ?? 1), ...taken.map((number) => number + 1));
  return prefix + String(next).padStart(Number(field.serial_format_padding ?? 0), "0");
}
