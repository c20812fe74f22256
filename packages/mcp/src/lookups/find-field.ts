import { AmbiguousIdentifierError, type DataField, type KeyField, type ReadOptions } from "@kal/node";
import type { ToolContext } from "../server/tool";
import { unknownName } from "./unknown-name";

export type Field = KeyField | DataField;

/** Returns the fields with these ids or exact names, in the same order. */
export async function findFields(context: ToolContext, wanted: readonly string[]): Promise<Field[]> {
  if (wanted.length === 0) return [];
  const fields = await allFields(context);
  return wanted.map((name) => {
    const byId = fields.find(({ id }) => id === name);
    if (byId) return byId;
    const named = fields.filter(({ field_name }) => field_name === name);
    const [field] = named;
    if (named.length > 1)
      throw new AmbiguousIdentifierError(
        "field",
        name,
        named.map(({ id }) => id),
      );
    if (!field)
      throw unknownName(
        "field",
        name,
        fields.map(({ field_name }) => field_name),
      );
    return field;
  });
}

/** Returns all key fields and data fields of the workspace. */
export async function allFields({ client: { entityFields }, signal }: ToolContext): Promise<Field[]> {
  const options: ReadOptions = { signal };
  const [keyFields, dataFields] = await Promise.all([
    entityFields.getKeyFields(options),
    entityFields.getDataFields(options),
  ]);
  return [...keyFields, ...dataFields];
}
