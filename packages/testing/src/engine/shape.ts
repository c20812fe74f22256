import type { Json, JsonObject } from "./json";
import { badRequest } from "./refusal";

/** Returns the checked value, or throws a 400 that names the field. `undefined` means that the key was not sent. */
export type Check<T> = (value: Json | undefined, field: string) => T;

export type Shape = Record<string, Check<unknown>>;

export type Checked<S extends Shape> = { [Key in keyof S]: ReturnType<S[Key]> };

/**
 * Checks a body key by key. Rejects keys that the shape does not name, so that tests find misspelled keys.
 */
export function shape<S extends Shape>(body: JsonObject, checks: S, field = "body"): Checked<S> {
  const unknown = Object.keys(body).find((key) => !Object.hasOwn(checks, key));
  if (unknown !== undefined) throw badRequest(`${field} has an unknown key "${unknown}"`);
  return openShape(body, checks, field);
}

/** Like `shape`, for endpoints that accept any other key. */
export function openShape<S extends Shape>(body: JsonObject, checks: S, field = "body"): Checked<S> {
  const checked = Object.entries(checks).map(([key, check]) => {
    const value = Object.hasOwn(body, key) ? body[key] : undefined;
    return [key, check(value, `${field}/${key}`)] as const;
  });
  return Object.fromEntries(checked.filter(([, value]) => value !== undefined)) as Checked<S>;
}
