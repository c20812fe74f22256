import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { requireKnown, requireKnownOptions, requireSnakeCase } from "./check-names";
import { CORE } from "./core-symbol";

/**
 * Throws unless `given` is a plain object. Callers used to kalbio pass such arguments by position, and the call would silently
 * ignore them or send a text letter by letter.
 */
export function requireObject(given: unknown, example: string): void {
  const isObject = typeof given === "object" && given && !Array.isArray(given) && !(CORE in given);
  if (isObject) return;
  throw new InvalidArgumentError(
    `Pass an object here, such as ${example}, not ${brief(given)}. Nothing was sent.`,
  );
}

/**
 * Throws unless `options` is an object with known names. kalbio takes these options by position and names `activity_id` what
 * is `activityId` here; if the call ignored such an id, it would read or write the value in the wrong place.
 */
export function requireOptions(options: object, example: string, ...names: string[]): void {
  requireObject(options, example);
  requireKnownOptions(options, ...names);
}

/**
 * Throws unless `given` is an object with known names, and its lists hold objects with names in snake_case. The server
 * ignores other names, so a value would be lost or a filter would have no effect.
 */
export function requireData(given: object, example: string, ...names: string[]): void {
  requireObject(given, example);
  requireKnown(given, ...names);
  for (const [name, value] of Object.entries(given)) {
    // The keys of rows and of key values are names of fields.
    if (name === "data" || name.endsWith("_ids") || !Array.isArray(value)) continue;
    for (const item of value) if (typeof item === "object" && item) requireSnakeCase(item);
  }
}

/** Shortens a wrong argument for the message: it may be thousands of rows or a whole file. */
const brief = (given: unknown) => (Array.isArray(given) ? "a list" : String(given).slice(0, 80));
