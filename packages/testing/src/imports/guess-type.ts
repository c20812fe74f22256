import type { Json } from "../engine/json";
import { isNumberText } from "../records/field-content";
import type { FieldType } from "../records/field-types";

/** Guesses the type of a new data field from the values of its column. */
export function guessType(values: (Json | undefined)[]): FieldType {
  const given = values.filter((value) => value !== null && value !== undefined && value !== "");
  const all = (fits: (value: Json | undefined) => boolean) => given.length > 0 && given.every(fits);
  if (all((value) => typeof value === "number" || (typeof value === "string" && isNumberText(value))))
    return "number";
  if (all((value) => typeof value === "boolean")) return "boolean";
  return "text";
}
