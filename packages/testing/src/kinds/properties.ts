import { json } from "../engine/checks";
import type { Json, JsonObject } from "../engine/json";
import { badRequest, notFound } from "../engine/refusal";
import type { Call } from "../engine/route";
import { shape } from "../engine/shape";
import { fileReference } from "../files/file-reference";
import { FILE_TYPES } from "../records/field-types";
import { actorId } from "../world/actor";
import { newId } from "../world/clock";
import { logActivityEvent } from "../world/log-event";
import type { Row, World } from "../world/world";
import type { Kind } from "./kind";

export const properties = {
  routes: [
    { method: "PUT", path: "/properties/:propertyId", query: [], handle: updateProperty },
    { method: "POST", path: "/properties/:propertyId/file", query: [], multipart: true, handle: uploadFile },
  ],
} satisfies Kind;

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

/** Stores the file, and sets the property to a reference to it. */
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

export interface Found {
  property: Row;
  /** The activity or the definition that the property belongs to. */
  owner: Row;
  /** Null if the property belongs to a definition. */
  activity: Row | null;
}

/** Finds a property on any activity or definition, or throws a 404. */
export function findProperty(world: World, id: string): Found {
  const owners = [...world.activities.all(), ...world.definitions.all()];
  for (const owner of owners) {
    const property = (owner.properties as Row[]).find((candidate) => candidate.id === id);
    if (property) return { property, owner, activity: world.activities.get(owner.id) ?? null };
  }
  throw notFound("property", id);
}

const isTexts = (content: Json) =>
  typeof content === "string" ||
  (Array.isArray(content) && content.every((item) => typeof item === "string"));

const isNumeric = (content: Json) =>
  typeof content === "number" ||
  (typeof content === "string" && content.trim() !== "" && Number.isFinite(Number(content)));

const isStoredFile = (world: World, content: Json) =>
  typeof content === "object" && content !== null && world.files.has(String((content as JsonObject).file_id));

/** Rejects content that does not match the type of the property. Undocumented types accept any JSON. */
export function checkPropertyContent(world: World, property: Row, content: Json): void {
  if (content === null) return;
  const refuse = (what: string) =>
    badRequest(`body/content: a ${property.field_type} property takes ${what}`);
  switch (property.field_type) {
    case "text":
      if (typeof content !== "string") throw refuse("text");
      return;
    case "URL":
      if (!isTexts(content)) throw refuse("one URL or a list of them");
      return;
    case "number":
      if (!isNumeric(content)) throw refuse("a number");
      return;
    case "boolean":
      if (typeof content !== "boolean") throw refuse("true or false");
      return;
    case "file":
      if (!isStoredFile(world, content)) throw refuse("null or a stored file; upload to its /file path");
      return;
  }
}
