import { isDayOfCalendar } from "../engine/checks";
import type { Json } from "../engine/json";
import type { Row, World } from "../world/world";
import { LIST_TYPES, TEXT_TYPES } from "./field-types";
import { fieldName } from "./find-field";

export type Content = { ok: true; content: Json } | { ok: false; message: string };

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const QUALIFIER = /^(<=|>=|[<>≤≥~=])?\s*/;
const DATE = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?$/;

export const isNumberText = (text: string): boolean => NUMBER.test(text.trim());

/** Returns a number without its qualifier (`>50` is 50), or `null` if the content is not a number. */
export function numberIn(content: Json | undefined): number | null {
  if (typeof content === "number") return content;
  if (typeof content !== "string") return null;
  const text = content.trim().replace(QUALIFIER, "");
  return isNumberText(text) ? Number(text) : null;
}

/**
 * Returns what a field of this type stores for a content, or why it rejects it. Numbers are stored as text, because the
 * API returns them as text. `null` clears any field.
 */
export function contentFor(world: World, field: Row, given: Json): Content {
  const type = String(field.field_type);
  const refuse = (what: string): Content => ({
    ok: false,
    message: `The data field "${fieldName(field)}" takes ${what}, not ${JSON.stringify(given)}`,
  });
  const accept = (content: Json): Content => ({ ok: true, content });

  if (type === "formula") return refuse("no values, it is computed");
  if (field.is_readonly === true) return refuse("no values, it is read-only");
  if (given === null) return accept(null);
  if (type === "number") return numberContent(given) ?? refuse("a number");
  if (type === "qualified-number") {
    return numberIn(given) === null ? refuse('a number such as "12" or ">50"') : accept(String(given).trim());
  }
  if (type === "boolean") return booleanContent(given) ?? refuse("true or false");
  if (type === "date") {
    const isDate = typeof given === "string" && DATE.test(given) && !Number.isNaN(Date.parse(given));
    return isDate && isDayOfCalendar(given) ? accept(given) : refuse("an ISO 8601 date");
  }
  if (type === "record-reference") {
    return typeof given === "string" && world.records.has(given)
      ? accept(given)
      : refuse("the id of a record");
  }
  if (LIST_TYPES.has(type)) {
    const items = Array.isArray(given) ? given : [given];
    return items.every((item) => typeof item === "string") ? accept(items) : refuse("a list of strings");
  }
  if (typeof given === "number") return accept(String(given));
  if (TEXT_TYPES.has(type) && typeof given === "object") return refuse("text");
  return accept(given);
}

function numberContent(given: Json): Content | null {
  if (typeof given === "number") return { ok: true, content: String(given) };
  if (typeof given !== "string" || !isNumberText(given)) return null;
  return { ok: true, content: given.trim() };
}

function booleanContent(given: Json): Content | null {
  if (typeof given === "boolean") return { ok: true, content: given };
  const text = String(given).toLowerCase();
  return text === "true" || text === "false" ? { ok: true, content: text === "true" } : null;
}
