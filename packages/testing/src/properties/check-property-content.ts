import { badRequest } from "../engine/refusal";
import type { Json, JsonObject } from "../engine/route";
import type { Row, World } from "../world/world";

const isTexts = (content: Json) =>
  typeof content === "string" ||
  (Array.isArray(content) && content.every((item) => typeof item === "string"));

const isNumeric = (content: Json) =>
  typeof content === "number" ||
  (typeof content === "string" && content.trim() !== "" && Number.isFinite(Number(content)));

const isStoredFile = (world: World, content: Json) =>
  typeof content === "object" && content !== null && world.files.has(String((content as JsonObject).file_id));

/** Refuses content that a property of this type cannot hold. Types that nobody has described take any JSON. */
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
