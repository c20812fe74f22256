import type { DataField, KaleidoscopeClient, KeyField } from "@kal/node";
import { MissingError } from "../errors/missing-error";

export type FieldFinder = (name: string) => Promise<KeyField | DataField>;

/** Finds key and data fields by name or id. Throws `MissingError`, and `AmbiguousIdentifierError`. */
export function fieldFinder({ entityFields }: KaleidoscopeClient, signal: AbortSignal): FieldFinder {
  return async (name) => {
    const [key, data] = await Promise.all([
      entityFields.getKeyFieldById(name, { signal }),
      entityFields.getDataFieldById(name, { signal }),
    ]);
    const field = key ?? data;
    if (field) return field;
    const [keys, all] = await Promise.all([entityFields.getKeyFields(), entityFields.getDataFields()]);
    throw MissingError.of(
      "field",
      name,
      [...keys, ...all].map(({ field_name }) => field_name),
    );
  };
}
