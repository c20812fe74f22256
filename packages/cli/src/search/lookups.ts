import type { Activity, DataField, EntityType, KaleidoscopeClient, KeyField, Program } from "@kal/node";
import { MissingError } from "../errors/cli-errors";
import { findByExactName, findByName, findBySimilarName } from "./find-by-name";

type Field = KeyField | DataField;
export type FieldFinder = (name: string) => Promise<Field>;

const idOf = ({ id }: { id: string }) => id;
const fieldNameOf = ({ field_name }: Field) => field_name;

/** Finds an activity by id or title. Throws `MissingError` if none matches, and an error if several do. */
export async function findActivity(
  client: KaleidoscopeClient,
  wanted: string,
  signal: AbortSignal,
): Promise<Activity> {
  const byIdOrTitle = await client.activities.getActivityById(wanted, { signal });
  if (byIdOrTitle) return byIdOrTitle;
  const items = await client.activities.getActivities({ signal });
  const similar = findBySimilarName({ items, nameOf: ({ title }) => title, idOf, noun: "activity" }, wanted);
  if (similar) return similar;
  throw new MissingError(
    `No activity has the id or the exact title "${wanted}". To search for part of a title, run: kal activities list --search`,
  );
}

/** Finds an entity type by id or name. Throws `MissingError`, which lists the existing ones. */
export async function findEntityType(
  client: KaleidoscopeClient,
  wanted: string,
  signal: AbortSignal,
): Promise<EntityType> {
  const items = await client.entityTypes.getTypes({ signal });
  const nameOf = ({ slice_name }: EntityType) => slice_name;
  const found = findByName({ items, nameOf, idOf, noun: "entity type" }, wanted);
  if (found) return found;
  throw MissingError.of("entity type", wanted, items.map(nameOf));
}

/** Finds a program by id or title. Throws `MissingError`, which lists the existing ones. */
export async function findProgram(
  client: KaleidoscopeClient,
  wanted: string,
  signal: AbortSignal,
): Promise<Program> {
  const items = await client.programs.getPrograms({ signal });
  const nameOf = ({ title }: Program) => title;
  const found = findByName({ items, nameOf, idOf, noun: "program" }, wanted);
  if (found) return found;
  throw MissingError.of("program", wanted, items.map(nameOf));
}

/** Finds a key field or a data field by id or name. Returns `null` if none matches, and throws if several do. */
export async function findField(
  { entityFields }: KaleidoscopeClient,
  name: string,
  signal: AbortSignal,
): Promise<Field | null> {
  const [keyFields, dataFields] = await Promise.all([
    entityFields.getKeyFields({ signal }),
    entityFields.getDataFields({ signal }),
  ]);
  const among = (items: readonly Field[], noun: string) => ({ items, nameOf: fieldNameOf, idOf, noun });
  return (
    findByExactName(among(keyFields, "key field"), name) ??
    findByExactName(among(dataFields, "data field"), name) ??
    findBySimilarName(among([...keyFields, ...dataFields], "field"), name)
  );
}

/** Returns a function that finds fields, and throws `MissingError` for an unknown one. */
export function createFieldFinder(client: KaleidoscopeClient, signal: AbortSignal): FieldFinder {
  return async (name) => {
    const field = await findField(client, name, signal);
    if (field) return field;
    const { entityFields } = client;
    const fields = await Promise.all([entityFields.getKeyFields(), entityFields.getDataFields()]);
    throw MissingError.of("field", name, fields.flat().map(fieldNameOf));
  };
}
