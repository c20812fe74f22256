import type { Activity, EntityType, KalRecord, Program } from "@kal/node";
import { ToolError } from "../server/explain-error";
import type { ToolContext } from "../server/tool";
import { unknownName } from "./unknown-name";

/** Returns the entity type with this id or exact name. */
export async function findEntityType({ client, signal }: ToolContext, wanted: string): Promise<EntityType> {
  const types = await client.entityTypes.getTypes({ signal });
  const found = types.find(({ id }) => id === wanted) ?? (await client.entityTypes.getTypeByName(wanted));
  if (found) return found;
  throw unknownName(
    "entity type",
    wanted,
    types.map(({ slice_name }) => slice_name),
  );
}

/** Returns the activity with this id or exact title. */
export async function findActivity({ client, signal }: ToolContext, wanted: string): Promise<Activity> {
  const found = await client.activities.getActivityById(wanted, { signal });
  if (found) return found;
  throw new ToolError(
    `No activity has the id or the exact title ${JSON.stringify(wanted)}. To search titles, call list_activities with text.`,
  );
}

/** Returns the program with this id or exact title. Throws if several have the title. */
export async function findProgram({ client, signal }: ToolContext, wanted: string): Promise<Program> {
  const programs = await client.programs.getPrograms({ signal });
  const byId = programs.find(({ id }) => id === wanted);
  const named = byId ? [byId] : programs.filter(({ title }) => title === wanted);
  const [program] = named;
  if (named.length > 1) throw new ToolError(`Several programs have this title. Use an id from schema.`);
  if (program) return program;
  throw unknownName(
    "program",
    wanted,
    programs.map(({ title }) => title),
  );
}

/** Returns the record with this id or with these key values. */
export async function findRecord(
  { client, signal }: ToolContext,
  wanted: string | { [keyField: string]: string },
): Promise<KalRecord> {
  // Another program may have changed the record, and a question or an answer must show its current values.
  const found = await client.records.getRecordById(wanted, { signal, cache: "reload" });
  if (found) return found;
  throw new ToolError(
    `No record has the ${typeof wanted === "string" ? "id" : "key values"} ${JSON.stringify(wanted)}. To search, call find_records.`,
  );
}
