import type { JsonObject } from "../engine/route";
import { newestFirst } from "../world/newest-first";
import type { World } from "../world/world";
import { isNumberText } from "./field-content";

/** The key fields as the API lists them: newest first, and with a guess from their values. */
export function listedKeyFields(world: World): JsonObject[] {
  const numeric = new Map<string, boolean>();
  for (const key of [...world.records].flatMap((record) => record.keys)) {
    numeric.set(key.field_id, (numeric.get(key.field_id) ?? true) && isNumberText(key.content));
  }
  return newestFirst(world.keyFields.all()).map((field) => ({
    ...field,
    predicted_to_be_numeric: numeric.get(field.id) ?? false,
  }));
}
