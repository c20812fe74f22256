import { json } from "../engine/checks";
import { badRequest } from "../engine/refusal";
import type { Call, Json, Route } from "../engine/route";
import { shape } from "../engine/shape";
import { fileReference } from "../files/file-reference";
import { checkPropertyContent } from "../properties/check-property-content";
import { type Found, findProperty } from "../properties/find-property";
import { actorId } from "../records/actor";
import { FILE_TYPES } from "../records/field-types";
import { newId } from "../world/clock";
import { logActivityEvent } from "../world/log-event";

export const propertiesRoutes: Route[] = [
  { method: "PUT", path: "/properties/:propertyId", query: [], handle: updateProperty },
  { method: "POST", path: "/properties/:propertyId/file", query: [], multipart: true, handle: uploadFile },
];

function setContent({ world, clock }: Call, { property, activity }: Found, content: Json): void {
  const from = property.content ?? null;
  property.content = content;
  property.last_updated_by = actorId(world);
  if (!activity) return;
  const event_attrs = { property_id: property.id, from, to: content };
  const log = `changed ${String(property.property_name)}`;
  logActivityEvent(world, clock, activity, { event_type: "task.updated", event_attrs, log });
}

function updateProperty(call: Call): Json {
  const found = findProperty(call.world, call.params.propertyId ?? "");
  const { content } = shape(call.body, { content: json });
  checkPropertyContent(call.world, found.property, content);
  setContent(call, found, content);
  return found.property;
}

/** Stores the file, and makes the property refer to it. */
function uploadFile(call: Call): Json {
  const { world, file } = call;
  const found = findProperty(world, call.params.propertyId ?? "");
  shape(call.body, {});
  if (!FILE_TYPES.has(String(found.property.field_type))) {
    throw badRequest(`The property "${String(found.property.property_name)}" does not hold files.`);
  }
  if (!file) throw badRequest("There is no file in the request.");
  const stored = world.files.put({ ...file, id: newId(), activity_id: found.activity?.id ?? null });
  const reference = fileReference(stored.id, stored.name, stored.type);
  setContent(call, found, reference);
  return { ...reference, property_id: found.property.id };
}
