import type { JsonObject } from "../engine/json";
import { badRequest } from "../engine/refusal";
import type { Shape } from "../engine/shape";
import type { Row } from "../world/world";

/**
 * Returns the undocumented keys that clients are known to send, to be stored unchanged. Rejects all other unknown keys,
 * so that tests find misspelled ones, and keys that the server manages (ids, lists with `add_` and `remove_` forms,
 * record mappings), because overwriting them would make the activity inconsistent.
 */
export function passedThrough(row: Row, pristine: Row, body: JsonObject, known: Shape): JsonObject {
  const extras = Object.keys(body).filter((key) => !Object.hasOwn(known, key));
  const refused = extras.find((key) => !Object.hasOwn(pristine, key) || !SETTABLE.has(key));
  if (refused !== undefined) {
    if (!Object.hasOwn(pristine, refused)) throw badRequest(`body has an unknown key "${refused}"`);
    const hint = Array.isArray(row[refused])
      ? `; use add_${refused} and remove_${refused} where they exist`
      : "";
    throw badRequest(`body/${refused} cannot be set${hint}`);
  }
  return Object.fromEntries(extras.map((key) => [key, body[key] ?? null]));
}

/** Undocumented keys that clients are known to send as extras. */
const SETTABLE = new Set(["naming_convention", "data_schema", "fixed_cost", "variable_cost"]);
