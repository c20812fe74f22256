import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { jsonText, toJsonOf } from "./json-text";

/** Returns the JSON text of a body. Throws `InvalidArgumentError` for values that JSON would lose. */
export function encodeJson(body: unknown): string {
  refuseLost(body);
  return jsonText(body);
}

/**
 * Throws for values that JSON silently loses: `NaN`, infinities, invalid dates of any library and, in lists,
 * `undefined` become `null`, maps and sets become `{}`, and writing `null` erases the stored value.
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

/** What `toJSON` of an invalid number or date returns if it does not return `null`. */
const NO_VALUE = /^(NaN|-?Infinity|Invalid Date(Time)?)$/;

/** Returns the first value that JSON would lose, with the keys that lead to it, innermost first. */
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
  // Visit own keys only, because old libraries add methods to Object.prototype.
  for (const [key, item] of Object.entries(value)) {
    const lost = findLost(item);
    if (lost) return [...lost, key];
  }
  return null;
}

/** Returns true if `toJSON` returns no value, or one that JSON would lose in turn. */
function losesItself(value: object, toJson: (key: string) => unknown): boolean {
  let shown: unknown;
  try {
    shown = toJson.call(value, "");
  } catch {
    return true;
  }
  // If `toJSON` returns a copy of the object, JSON writes it as a plain object.
  if (shown === value) return false;
  return shown == null || (typeof shown === "string" ? NO_VALUE.test(shown) : findLost(shown) !== null);
}

/** Checks the shape, not the prototype's identity, so that plain objects from another realm count too. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Checks the internal slot, so that dates from another realm count too. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

function describe(value: unknown): string {
  if (isDate(value)) return "an invalid date";
  if (typeof value !== "object" || value === null) return String(value);
  const name = `a ${value.constructor?.name ?? "value"}`;
  return toJsonOf(value) ? `${name} without a value, such as an invalid date` : name;
}
