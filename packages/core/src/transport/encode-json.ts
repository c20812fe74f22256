import { InvalidArgumentError } from "../errors/invalid-argument-error";

/** JSON text of a body. Throws `InvalidArgumentError` for what JSON would lose. */
export function encodeJson(body: unknown): string {
  refuseLost(body);
  return JSON.stringify(body);
}

/**
 * Refuses what JSON would lose without a word: `NaN`, infinities and, in lists, `undefined` turn into `null`, maps
 * and sets into `{}`, and a value written as `null` is a value erased.
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
  if (typeof (value as { toJSON?: unknown }).toJSON === "function") return null;
  if (!isPlain(value)) return [value];
  // Own keys only: old libraries add methods to Object.prototype.
  for (const [key, item] of Object.entries(value)) {
    const lost = findLost(item);
    if (lost) return [...lost, key];
  }
  return null;
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
  return typeof value === "object" ? `a ${value?.constructor?.name ?? "value"}` : String(value);
}
