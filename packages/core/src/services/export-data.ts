import { safeLogger } from "../transport/safe-logger";
import type { Logger } from "../transport/types";
import type { JsonObject } from "../util/json";
import type { EntityFieldsService } from "./entity-fields/entity-fields-service";

/** What `exportData` needs of a client. */
interface FieldsClient {
  entityFields: Pick<EntityFieldsService, "getKeyFields" | "getDataFields">;
}

/**
 * Copies rows with field ids as keys into rows with field names, in the same order; values are untouched.
 * Ids that are unknown, nameless, or share their name with another field keep the id, so that no column is lost.
 * Shared names are reported to `logger`, once. `GET /key_fields`, `GET /data_fields`
 *
 * @example
 * ```ts
 * import { exportData } from "@kal/core";
 * const rows = await exportData(client, await activity.getRecordData());
 * console.log(rows[0]); // { "IC50 (nM)": "38.4", "Hill slope": "1.02" }
 * ```
 */
export async function exportData(
  client: FieldsClient,
  data: readonly JsonObject[],
  logger: Logger = {},
): Promise<JsonObject[]> {
  const [keys, fields] = await Promise.all([
    client.entityFields.getKeyFields(),
    client.entityFields.getDataFields(),
  ]);
  const nameById = new Map([...keys, ...fields].map((field) => [field.id, field.field_name]));
  const bearers = new Map<string, number>();
  for (const name of nameById.values()) if (name) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  const shared = Array.from(bearers)
    .flatMap(([name, count]) => (count > 1 ? name : []))
    .sort();
  if (shared.length > 0)
    safeLogger(logger).warn?.("field names borne by several fields keep their ids", { names: shared });

  const columnOf = (id: string) => {
    const name = nameById.get(id);
    return name && bearers.get(name) === 1 ? name : id;
  };
  return data.map((row) =>
    Object.fromEntries(Object.entries(row).map(([id, value]) => [columnOf(id), value])),
  );
}
