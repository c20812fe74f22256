import { AmbiguousIdentifierError } from "../../errors/ambiguous-identifier-error";
import { InvalidArgumentError } from "../../errors/invalid-argument-error";
import type { JsonObject } from "../../util/json";
import type { DataField } from "../entity-fields/data-field";

/** Maps each column to the data field that it fills, or throws if the mapping is not possible. */
export function dataColumns(
  keyFieldNames: readonly string[],
  data: readonly JsonObject[],
  fields: readonly DataField[],
): object[] {
  const names = Array.from(new Set(data.flatMap((row) => Object.keys(row))))
    .filter((name) => !keyFieldNames.includes(name))
    .sort(byCodePoint);
  const columns = names.map((name) => {
    // A view may show the same field twice.
    const bearers = new Map(fields.filter(({ field_name }) => field_name === name).map((f) => [f.id, f]));
    if (bearers.size > 1) throw new AmbiguousIdentifierError("data field", name, Array.from(bearers.keys()));
    const [field] = bearers.values();
    return { name, type: field?.field_type ?? null, mapped_field_id: field?.id };
  });
  const unknown = columns.filter(({ mapped_field_id }) => mapped_field_id === undefined);
  if (unknown.length === 0) return columns;
  const available = fields.flatMap((field) => field.field_name || []).sort(byCodePoint);
  throw new InvalidArgumentError(
    `The columns ${quoted(unknown.map(({ name }) => name))} are neither key fields nor data fields of the staging table. It has: ${quoted(available)}. Nothing was sent.`,
  );
}

/**
 * The order in which columns are sent. The default sort compares UTF-16 units, which places emoji before some
 * letters.
 */
function byCodePoint(one: string, other: string): number {
  const [left, right] = [Array.from(one), Array.from(other)];
  const at = left.findIndex((character, index) => character !== right[index]);
  if (at < 0) return left.length - right.length;
  return (left[at]?.codePointAt(0) ?? -1) - (right[at]?.codePointAt(0) ?? -1);
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ") || "none";
}
