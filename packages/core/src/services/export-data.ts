import { clientLogger } from "../transport/client-logger";
import type { Logger } from "../transport/types";
import type { JsonObject } from "../util/json";
import type { EntityFieldsService } from "./entity-fields/entity-fields-service";

/** The part of a client that `exportData` uses. */
interface FieldsClient {
  entityFields: Pick<EntityFieldsService, "getKeyFields" | "getDataFields">;
}

/**
 * Copies rows and replaces field ids in their keys by field names, in the same order. Values are unchanged. Ids that
 * are unknown, have no name, or share their name with another field stay ids, so that no column is lost. Logs a
 * warning about shared names once, to `logger` (default: the console). `GET /key_fields`, `GET /data_fields`
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
  logger?: Logger | false,
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
    clientLogger(logger).warn?.("field names borne by several fields keep their ids", { names: shared });

  const columnOf = (id: string) => {
    const name = nameById.get(id);
    return name && bearers.get(name) === 1 ? name : id;
  };
  return data.map((row) =>
    Object.fromEntries(Object.entries(row).map(([id, value]) => [columnOf(id), value])),
  );
}
