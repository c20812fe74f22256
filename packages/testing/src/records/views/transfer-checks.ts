import { idIn, listOf, nullable, object, optional } from "../../engine/checks";
import type { Json } from "../../engine/json";
import { badRequest } from "../../engine/refusal";
import type { Check } from "../../engine/shape";
import type { RecordRow, World } from "../../world/world";
import { type KeyMap, keyText } from "../key-map";

export interface RecordTransfer {
  record: RecordRow;
  /** Key values by field name. Each value is checked, but not that all are present. */
  values: Map<string, string>;
}

const transferOf =
  (world: World): Check<RecordTransfer> =>
  (value, field) => {
    const item = object(value, field);
    const unknown = Object.keys(item).find((key) => key !== "record_id" && key !== "key_field_name_to_value");
    if (unknown) throw badRequest(`${field} has an unknown key "${unknown}"`);
    const record = world.records.demand(idIn(world.records)(item.record_id, `${field}/record_id`));
    const values = object(item.key_field_name_to_value, `${field}/key_field_name_to_value`);
    return {
      record,
      values: new Map(Object.entries(values).map(([key, one]) => [key, keyValue(one, key, field)])),
    };
  };

function keyValue(value: Json, key: string, field: string): string {
  const text = keyText(value);
  if (text === null)
    throw badRequest(`${field}/key_field_name_to_value/${key} must be a string that is not empty`);
  return text;
}

export const transferList = (world: World) => optional(nullable(listOf(transferOf(world))));

/** Rejects a record that is not on the view or that is named twice. */
export function checkOnView(transfers: RecordTransfer[], onView: RecordRow[]): void {
  const waiting = new Set(onView);
  for (const { record } of transfers) {
    if (!waiting.delete(record))
      throw badRequest(`The record "${record.id}" is not on the view, or is named twice.`);
  }
}

/** Returns the complete new keys of a record: its current keys, overridden by the transfer. None may be missing. */
export function completeKeys(
  names: ReadonlyMap<string, string>,
  known: KeyMap,
  { record, values }: RecordTransfer,
): KeyMap {
  const unknown = [...values.keys()].find((key) => !names.has(key));
  if (unknown)
    throw badRequest(`"${unknown}" is not one of the view's key fields: ${[...names.keys()].join(", ")}.`);
  return new Map(
    [...names].map(([name, fieldId]) => {
      const value = values.get(name) ?? known.get(fieldId);
      if (value === undefined)
        throw badRequest(`The record "${record.id}" has no value for the key field "${name}".`);
      return [fieldId, value];
    }),
  );
}
