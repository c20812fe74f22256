import type { Json } from "../engine/json";
import { badRequest } from "../engine/refusal";
import { numberIn } from "../records/field-content";
import { isDateText } from "./calendar";

export function numberProp(prop: Json, field: string): number {
  const number = numberIn(prop);
  if (number === null) throw badRequest(`${field} must be a number, not ${JSON.stringify(prop)}`);
  return number;
}

export function integerProp(prop: Json, field: string): number {
  const number = numberProp(prop, field);
  if (!Number.isInteger(number))
    throw badRequest(`${field} must be a whole number, not ${JSON.stringify(prop)}`);
  return number;
}

export function textProp(prop: Json, field: string): string {
  if (typeof prop !== "string" && typeof prop !== "number") {
    throw badRequest(`${field} must be a string, not ${JSON.stringify(prop)}`);
  }
  return String(prop);
}

export function dateProp(prop: Json, field: string): string {
  if (!isDateText(prop)) throw badRequest(`${field} must be an ISO 8601 date, not ${JSON.stringify(prop)}`);
  return prop;
}

/** A list. A single value counts as a list of one. */
export function listProp(prop: Json, field: string): Json[] {
  if (prop === null || (typeof prop === "object" && !Array.isArray(prop))) {
    throw badRequest(`${field} must be a list, not ${JSON.stringify(prop)}`);
  }
  return Array.isArray(prop) ? prop : [prop];
}

const PAIR_KEYS = [
  ["start", "end"],
  ["from", "to"],
  ["min", "max"],
] as const;

/** The bounds of a range: a list of two, or an object that names them. */
export function pairProp<T>(prop: Json, field: string, end: (prop: Json, field: string) => T): [T, T] {
  const [low, high] = pairOf(prop) ?? [];
  if (low === undefined || high === undefined) {
    throw badRequest(`${field} must be a list of two ends, not ${JSON.stringify(prop)}`);
  }
  return [end(low, `${field}/0`), end(high, `${field}/1`)];
}

function pairOf(prop: Json): Json[] | undefined {
  if (Array.isArray(prop)) return prop.length === 2 ? prop : undefined;
  if (typeof prop !== "object" || prop === null) return undefined;
  const keys = PAIR_KEYS.find(([low, high]) => prop[low] !== undefined && prop[high] !== undefined);
  return keys?.map((key) => prop[key] ?? null);
}
