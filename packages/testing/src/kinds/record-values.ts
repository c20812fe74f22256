import { idIn, json, nullable, optional } from "../engine/checks";
import type { Json } from "../engine/json";
import { badRequest } from "../engine/refusal";
import type { Call } from "../engine/route";
import { shape } from "../engine/shape";
import { fileReference } from "../files/file-reference";
import { newestFirst } from "../records/current-values";
import { FILE_TYPES } from "../records/field-types";
import { fieldName } from "../records/find-field";
import { checkContent, checkPlace, valueToWire, writeValue } from "../records/write-value";
import { newId } from "../world/clock";
import type { World } from "../world/world";
import type { Kind } from "./kind";

export const recordValues = {
  routes: [
    { method: "GET", path: "/records/:recordId/values", query: [], handle: history },
    { method: "POST", path: "/records/:recordId/values", query: [], handle: addValue },
    { method: "POST", path: "/records/:recordId/values/file", query: [], multipart: true, handle: addFile },
  ],
} satisfies Kind;

const placeOf = (world: World) => ({
  field_id: idIn(world.dataFields),
  operation_id: optional(nullable(idIn(world.activities))),
  record_view_id: optional(nullable(idIn(world.recordViews))),
});

function history({ world, params }: Call): Json {
  const record = world.records.demand(params.recordId ?? "");
  return newestFirst(world.values.get(record.id) ?? []).map((value) => valueToWire(world, value));
}

function addValue({ world, clock, params, body }: Call): Json {
  const record = world.records.demand(params.recordId ?? "");
  const given = shape(body, { ...placeOf(world), content: json });
  const operationId = given.operation_id ?? null;
  const recordViewId = given.record_view_id ?? null;
  checkPlace(world, operationId, recordViewId);
  const content = checkContent(world, world.dataFields.demand(given.field_id), given.content);
  const value = writeValue(world, clock, record, {
    fieldId: given.field_id,
    content,
    operationId,
    recordViewId,
  });
  return { resource: valueToWire(world, value) };
}

/** Stores the file and writes a value that refers to it; the file is then at `GET /files/{file_id}`. */
function addFile({ world, clock, params, body, file }: Call): Json {
  const record = world.records.demand(params.recordId ?? "");
  const given = shape(body, placeOf(world));
  const operationId = given.operation_id ?? null;
  const recordViewId = given.record_view_id ?? null;
  const field = world.dataFields.demand(given.field_id);
  if (!file) throw badRequest("The request has no file part.");
  if (!FILE_TYPES.has(String(field.field_type))) {
    throw badRequest(
      `The data field "${fieldName(field)}" is a ${String(field.field_type)} field and takes no files.`,
    );
  }
  checkPlace(world, operationId, recordViewId);
  const id = newId();
  const content = checkContent(world, field, fileReference(id, file.name, file.type));
  world.files.put({ id, name: file.name, type: file.type, bytes: file.bytes, activity_id: operationId });
  const value = writeValue(world, clock, record, { fieldId: field.id, content, operationId, recordViewId });
  return { resource: valueToWire(world, value) };
}
