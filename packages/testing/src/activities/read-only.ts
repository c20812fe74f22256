import type { JsonObject } from "../engine/json";
import { badRequest } from "../engine/refusal";
import type { Shape } from "../engine/shape";
import type { Row } from "../world/world";

/**
 * Returns the unknown keys, which the API stores unchanged. Rejects keys that the server manages (ids, lists with
 * `add_` and `remove_` forms, record mappings), because overwriting them would make the activity inconsistent.
 */
export function passedThrough(row: Row, pristine: Row, body: JsonObject, known: Shape): JsonObject {
  const extras = Object.keys(body).filter((key) => !Object.hasOwn(known, key));
  const kept = extras.find((key) => Object.hasOwn(pristine, key) && !SETTABLE.has(key));
  if (kept !== undefined) {
    const hint = Array.isArray(row[kept]) ? `; use add_${kept} and remove_${kept} where they exist` : "";
    throw badRequest(`body/${kept} cannot be set${hint}`);
  }
  return Object.fromEntries(extras.map((key) => [key, body[key] ?? null]));
}

/** Undocumented keys that clients are known to send as extras. */
const SETTABLE = new Set(["naming_convention", "data_schema", "fixed_cost", "variable_cost"]);
