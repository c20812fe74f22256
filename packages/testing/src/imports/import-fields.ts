import type { JsonObject } from "../engine/json";
import { badRequest } from "../engine/refusal";
import { newDataField, newKeyField } from "../records/field-row";
import { fieldNamed } from "../records/find-field";
import type { Clock } from "../world/clock";
import type { Row, World } from "../world/world";
import { guessType } from "./guess-type";
import { cellOf } from "./import-job";

/** Returns fields by column name. Missing fields are planned but not created yet. */
export function fieldsByName(
  world: World,
  clock: Clock,
  importId: string,
  names: { keyNames: string[]; rows: JsonObject[] },
): { keyColumns: Map<string, Row>; dataColumns: Map<string, Row> } {
  const { keyNames, rows } = names;
  const keyColumns = new Map(
    keyNames.map((name) => [
      name,
      fieldNamed(world.keyFields, name) ?? newKeyField(world, clock, name, importId),
    ]),
  );
  const columns = new Set(rows.flatMap(Object.keys).filter((column) => !keyColumns.has(column)));
  const dataColumns = new Map(
    [...columns].map((name) => {
      if (name.trim() === "") throw badRequest("body/data has a column without a name");
      const type = guessType(rows.map((row) => cellOf(row, name)));
      return [
        name,
        fieldNamed(world.dataFields, name) ?? newDataField(world, clock, { name, type, importId }),
      ];
    }),
  );
  return { keyColumns, dataColumns };
}

/** Returns fields by id, for the endpoint whose columns are ids. It creates no fields: an unknown id is an error. */
export function fieldsById(
  world: World,
  keyIds: string[],
  rows: JsonObject[],
): { keyColumns: Map<string, Row>; dataColumns: Map<string, Row> } {
  const keyColumns = new Map(keyIds.map((id) => [id, world.keyFields.demand(id)]));
  const columns = new Set(rows.flatMap(Object.keys).filter((column) => !keyColumns.has(column)));
  const dataColumns = new Map(
    [...columns].map((id) => {
      const field = world.dataFields.get(id);
      if (!field) throw badRequest(`body/data: there is no data field with id "${id}"`);
      return [id, field];
    }),
  );
  return { keyColumns, dataColumns };
}
