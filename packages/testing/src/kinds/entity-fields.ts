import { name, object, oneOf, optional } from "../engine/checks";
import type { Json, JsonObject } from "../engine/json";
import { conflict } from "../engine/refusal";
import type { Call } from "../engine/route";
import { type Shape, shape } from "../engine/shape";
import { isNumberText } from "../records/field-content";
import { newDataField, newKeyField } from "../records/field-row";
import { dataFieldSettings, keyFieldSettings } from "../records/field-settings";
import { FIELD_TYPES } from "../records/field-types";
import { fieldNamed } from "../records/find-field";
import { isoTime } from "../world/clock";
import type { Collection } from "../world/collection";
import { newestFirst } from "../world/times";
import type { Row, World } from "../world/world";
import type { Kind } from "./kind";

export const entityFields = {
  routes: [
    { method: "GET", path: "/key_fields", query: [], handle: ({ world }) => listedKeyFields(world) },
    { method: "GET", path: "/data_fields", query: [], handle: ({ world }) => world.dataFields.all() },
    { method: "POST", path: "/key_fields/", query: [], handle: createKeyField },
    { method: "POST", path: "/data_fields/", query: [], handle: createDataField },
    {
      method: "PUT",
      path: "/key_fields/:fieldId",
      query: [],
      handle: (call) => ({ resource: update(call, call.world.keyFields, keyFieldSettings), event: null }),
    },
    {
      method: "PUT",
      path: "/data_fields/:fieldId",
      query: [],
      handle: (call) => {
        const field = update(call, call.world.dataFields, dataFieldSettings);
        return { resource: { field, validation: {} }, event: null };
      },
    },
  ],
} satisfies Kind;

/** The API returns the existing field if the name is taken. */
function createKeyField({ body, world, clock }: Call): Json {
  const { field_name } = shape(body, { field_name: name });
  return (
    fieldNamed(world.keyFields, field_name) ?? world.keyFields.put(newKeyField(world, clock, field_name))
  );
}

function createDataField({ body, world, clock }: Call): Json {
  const { field_name, field_type, attrs } = shape(body, {
    field_name: name,
    field_type: oneOf(...FIELD_TYPES),
    attrs: optional(object),
  });
  const existing = fieldNamed(world.dataFields, field_name);
  if (existing) return existing;
  return world.dataFields.put(newDataField(world, clock, { name: field_name, type: field_type, attrs }));
}

function update({ params, body, clock }: Call, fields: Collection<Row>, settings: Shape): JsonObject {
  const field = fields.demand(params.fieldId ?? "");
  const changes = shape(body, settings) as JsonObject;
  const taken = typeof changes.field_name === "string" ? fieldNamed(fields, changes.field_name) : undefined;
  if (taken && taken.id !== field.id) {
    throw conflict(`There is another ${fields.noun} with the name "${String(changes.field_name)}".`);
  }
  return fields.put({ ...field, ...changes, id: field.id, updated_at: isoTime(clock) });
}

/** Returns the list of key fields: newest first, with `predicted_to_be_numeric` guessed from their values. */
export function listedKeyFields(world: World): JsonObject[] {
  const numeric = new Map<string, boolean>();
  for (const key of [...world.records].flatMap((record) => record.keys)) {
    numeric.set(key.field_id, (numeric.get(key.field_id) ?? true) && isNumberText(key.content));
  }
  return newestFirst(world.keyFields.all()).map((field) => ({
    ...field,
    predicted_to_be_numeric: numeric.get(field.id) ?? false,
  }));
}
