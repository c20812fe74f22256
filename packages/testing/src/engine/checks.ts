import type { Collection } from "../world/collection";
import type { Json, JsonObject } from "./json";
import { badRequest } from "./refusal";
import { type Check, type Checked, type Shape, shape } from "./shape";

const kindOf = (value: Json | undefined): string => {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
};

const expected = (what: string, value: Json | undefined, field: string) =>
  badRequest(value === undefined ? `${field} is required` : `${field} must be ${what}, not ${kindOf(value)}`);

export const text: Check<string> = (value, field) => {
  if (typeof value !== "string") throw expected("a string", value, field);
  return value;
};

/** A non-blank string, for names and titles. */
export const name: Check<string> = (value, field) => {
  if (text(value, field).trim() === "") throw badRequest(`${field} must not be empty`);
  return value as string;
};

export const integer: Check<number> = (value, field) => {
  // Larger integers lose digits in JavaScript, and Python would read them back as other values.
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw expected("an integer", value, field);
  return value;
};

export const flag: Check<boolean> = (value, field) => {
  if (typeof value !== "boolean") throw expected("a boolean", value, field);
  return value;
};

export const json: Check<Json> = (value, field) => {
  if (value === undefined) throw expected("given", value, field);
  return value;
};

export const object: Check<JsonObject> = (value, field) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw expected("an object", value, field);
  }
  return value;
};

const ISO_DATE = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Returns false for February 30, which JavaScript parses as March 2. */
export function isDayOfCalendar(date: string): boolean {
  const day = date.slice(0, "2026-02-30".length);
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** ISO 8601 text, with or without a zone (kalbio sends naive dates without one). */
export const isoDate: Check<string> = (value, field) => {
  const date = text(value, field);
  if (!ISO_DATE.test(date) || Number.isNaN(Date.parse(date)) || !isDayOfCalendar(date)) {
    throw badRequest(`${field} must be an ISO 8601 date, not "${date}"`);
  }
  return date;
};

export const oneOf =
  <Value extends string>(...values: Value[]): Check<Value> =>
  (value, field) => {
    const given = text(value, field);
    const match = values.find((candidate) => candidate === given);
    if (match === undefined) throw badRequest(`${field} must be one of ${values.join(", ")}, not "${given}"`);
    return match;
  };

export const listOf =
  <Item>(item: Check<Item>): Check<Item[]> =>
  (value, field) => {
    if (!Array.isArray(value)) throw expected("an array", value, field);
    return value.map((entry, index) => item(entry, `${field}/${index}`));
  };

/** The id of an existing row. Deleted rows stay in the collection for rows that refer to them, but count as missing. */
export const idIn =
  <Row extends { id: string; is_deleted?: unknown }>(collection: Collection<Row>): Check<string> =>
  (value, field) => {
    const id = text(value, field);
    const row = collection.get(id);
    if (!row || row.is_deleted === true)
      throw badRequest(`${field}: there is no ${collection.noun} with id "${id}"`);
    return id;
  };

export const nullable =
  <T>(check: Check<T>): Check<T | null> =>
  (value, field) =>
    value === null ? null : check(value, field);

export const optional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value, field) =>
    value === undefined ? undefined : check(value, field);

/** An object with exactly these keys. */
export const shapeOf =
  <S extends Shape>(checks: S): Check<Checked<S>> =>
  (value, field) =>
    shape(object(value, field), checks, field);
