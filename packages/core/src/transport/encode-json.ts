import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { jsonText, toJsonOf } from "./json-text";

/** JSON text of a body. Throws `InvalidArgumentError` for what JSON would lose. */
export function encodeJson(body: unknown): string {
  refuseLost(body);
  return jsonText(body);
}

/**
 * Refuses what JSON would lose without a word: `NaN`, infinities, invalid dates of any library and, in lists,
 * `undefined` turn into `null`, maps and sets into `{}`, and a value written as `null` is a value erased.
 */
export function refuseLost(value: unknown): void {
  const lost = findLost(value);
  if (!lost) return;
  const [found, ...where] = lost;
  throw new InvalidArgumentError(
    `The value at ${where.reverse().join(".") || "the top"} (${describe(found)}) cannot be sent as JSON. Nothing was sent.`,
  );
}

type Lost = [value: unknown, ...where: (string | number)[]];

/** What `toJSON` of a number or a date without a value returns if it does not return `null`. */
const NO_VALUE = /^(NaN|-?Infinity|Invalid Date(Time)?)$/;

/** The first value that JSON would lose, with the keys that lead to it, innermost first. */
function findLost(value: unknown): Lost | null {
  if (typeof value === "string" || typeof value === "boolean" || value === null || value === undefined)
    return null;
  if (typeof value === "number") return Number.isFinite(value) ? null : [value];
  if (typeof value !== "object") return [value];
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const item: unknown = value[index];
      const lost: Lost | null = item === undefined ? [item] : findLost(item);
      if (lost) return [...lost, index];
    }
    return null;
  }
  if (isDate(value)) return Number.isNaN(value.getTime()) ? [value] : null;
  const toJson = toJsonOf(value);
  if (toJson) return losesItself(value, toJson) ? [value] : null;
  if (!isPlain(value)) return [value];
  // Own keys only: old libraries add methods to Object.prototype.
  for (const [key, item] of Object.entries(value)) {
    const lost = findLost(item);
    if (lost) return [...lost, key];
  }
  return null;
}

/** True if `toJSON` has no value to return, or one that JSON would lose in turn. */
function losesItself(value: object, toJson: (key: string) => unknown): boolean {
  let shown: unknown;
  try {
    shown = toJson.call(value, "");
  } catch {
    return true;
  }
  // Its own copy again, which JSON takes for a plain object.
  if (shown === value) return false;
  return shown == null || (typeof shown === "string" ? NO_VALUE.test(shown) : findLost(shown) !== null);
}

/** By shape, not identity: an object of another realm is plain too. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** By its internal slot: a date of another realm is one, too. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

function describe(value: unknown): string {
  if (isDate(value)) return "an invalid date";
  if (typeof value !== "object" || value === null) return String(value);
  const name = `a ${value.constructor?.name ?? "value"}`;
  return toJsonOf(value) ? `${name} without a value, such as an invalid date` : name;
}
