import type { DataField, KaleidoscopeClient, KeyField } from "@kal/node";
import { MissingError } from "../errors/missing-error";
import { withExactName, withVisibleName } from "./names";

type Field = KeyField | DataField;
export type FieldFinder = (name: string) => Promise<Field>;

const among = (items: readonly Field[], noun: string) => ({
  items,
  nameOf: ({ field_name }: Field) => field_name,
  idOf: ({ id }: Field) => id,
  noun,
});

/** The key or data field with an id or a name; `null` if there is none. Throws for a name that fits several. */
export async function findField(
  { entityFields }: KaleidoscopeClient,
  name: string,
  signal: AbortSignal,
): Promise<Field | null> {
  const [keys, data] = await Promise.all([
    entityFields.getKeyFields({ signal }),
    entityFields.getDataFields({ signal }),
  ]);
  return (
    withExactName(among(keys, "key field"), name) ??
    withExactName(among(data, "data field"), name) ??
    withVisibleName(among([...keys, ...data], "field"), name)
  );
}

/** Finds key and data fields by name or id. Throws `MissingError` for an unknown one. */
export function fieldFinder(client: KaleidoscopeClient, signal: AbortSignal): FieldFinder {
  return async (name) => {
    const field = await findField(client, name, signal);
    if (field) return field;
    const { entityFields } = client;
    const [keys, data] = await Promise.all([entityFields.getKeyFields(), entityFields.getDataFields()]);
    throw MissingError.of(
      "field",
      name,
      [...keys, ...data].map(({ field_name }) => field_name),
    );
  };
}
