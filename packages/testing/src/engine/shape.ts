import type { Json, JsonObject } from "./json";
import { badRequest } from "./refusal";

/** Gives the checked value, or throws the 400 that names the field. `undefined` means: not sent. */
export type Check<T> = (value: Json | undefined, field: string) => T;

export type Shape = Record<string, Check<unknown>>;

export type Checked<S extends Shape> = { [Key in keyof S]: ReturnType<S[Key]> };

/**
 * Checks a body key by key. Keys that the shape does not name are refused, because a misspelt key that
 * is silently ignored is the bug a strict fake is there to find.
 */
export function shape<S extends Shape>(body: JsonObject, checks: S, field = "body"): Checked<S> {
  const unknown = Object.keys(body).find((key) => !Object.hasOwn(checks, key));
  if (unknown !== undefined) throw badRequest(`${field} has an unknown key "${unknown}"`);
  return openShape(body, checks, field);
}

/** As `shape`, for the endpoints that pass any other key through. */
export function openShape<S extends Shape>(body: JsonObject, checks: S, field = "body"): Checked<S> {
  const checked = Object.entries(checks).map(([key, check]) => {
    const value = Object.hasOwn(body, key) ? body[key] : undefined;
    return [key, check(value, `${field}/${key}`)] as const;
  });
  return Object.fromEntries(checked.filter(([, value]) => value !== undefined)) as Checked<S>;
}
