import { requireKnown, requireSnakeCase } from "./require-known";
import { requireObject } from "./require-object";

/**
 * Refuses data of a call that is no object, and names in it that the call does not know, down to the objects in its lists:
 * the server would ignore them, so a value would be lost, or a filter would filter nothing.
 */
export function requireData(given: object, example: string, ...names: string[]): void {
  requireObject(given, example);
  requireKnown(given, ...names);
  for (const value of Object.values(given)) {
    if (!Array.isArray(value)) continue;
    for (const item of value) if (typeof item === "object" && item) requireSnakeCase(item);
  }
}
