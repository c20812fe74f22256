import type { Answer } from "../transport/answer";
import { isJsonObject, type JsonObject, type JsonValue } from "../util/json";
import { type Defaults, freshDefault } from "./entity";

/** Fills in what the server left out of an object that is no entity. Fields it does not know stay. */
export function filled(json: JsonObject, defaults: Defaults): void {
  for (const [field, value] of Object.entries(defaults)) json[field] ??= freshDefault(value);
}

/** A list of such objects, which is taken over. */
export function filledRows<Row>(json: JsonValue, defaults: Defaults, answer: Answer): Row[] {
  if (!Array.isArray(json)) throw answer.misfit("a list was expected");
  for (const row of json) {
    if (!isJsonObject(row)) throw answer.misfit("a list of objects was expected");
    filled(row, defaults);
  }
  return json as unknown as Row[];
}
