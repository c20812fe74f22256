import { parseJson } from "./json";
import { badRequest } from "./refusal";
import type { Check, Shape } from "./shape";

/** Checks a query string and rejects unknown and repeated parameters. Every value is text. */
export function queryShape<S extends Shape>(
  query: URLSearchParams,
  checks: S,
): { [Key in keyof S]: ReturnType<S[Key]> } {
  for (const key of query.keys()) {
    if (!Object.hasOwn(checks, key)) throw badRequest(`querystring has an unknown parameter "${key}"`);
    if (query.getAll(key).length > 1) throw badRequest(`querystring/${key} is given more than once`);
  }
  const checked = Object.entries(checks).map(
    ([key, check]) => [key, check(query.get(key) ?? undefined, `querystring/${key}`)] as const,
  );
  return Object.fromEntries(checked) as { [Key in keyof S]: ReturnType<S[Key]> };
}

/** A decimal integer of at least `least`. */
export const decimal =
  (least: number): Check<number> =>
  (value, field) => {
    if (typeof value !== "string" || !/^-?\d+$/.test(value)) throw badRequest(`${field} must be an integer`);
    const number = Number(value);
    if (number < least) throw badRequest(`${field} must not be below ${least}`);
    return number;
  };

/** JSON text in one parameter. */
export const jsonText =
  <T>(check: Check<T>): Check<T> =>
  (value, field) => {
    let parsed: ReturnType<typeof parseJson>;
    try {
      parsed = parseJson(String(value));
    } catch {
      throw badRequest(`${field} must be JSON`);
    }
    if (parsed.lost !== undefined)
      throw badRequest(`${field} holds a number that is not kept exactly: ${parsed.lost}`);
    return check(parsed.value, field);
  };
