import type { ClientCore } from "./client-core";
import { CORE, type Defaults, type Entity } from "./entity";
import { KaleidoscopeResponseError } from "./errors/response-error";
import { isJsonObject, type JsonObject, type JsonValue } from "./json";
import type { Method } from "./transport/types";

/** The call an entity came from, for messages. */
export interface Origin {
  method: Method;
  path: string;
}

/** An entity class, and what its fields default to, beside those it inherits. */
export interface EntityClass<E extends Entity> {
  prototype: E;
  readonly defaults: Defaults;
}

/**
 * Turns decoded JSON into entities, without copying it: the parsed object itself gets the class's prototype.
 * For twenty thousand activities, copying their fields would cost more than all the rest of the call.
 */
export class EntityFactory<E extends Entity> {
  readonly #prototype: E;
  readonly #nullable: string[] = [];
  readonly #filled: [string, JsonValue][] = [];
  readonly #nested: [string, EntityFactory<Entity>][];

  constructor(core: ClientCore, type: EntityClass<E>, nested: Record<string, EntityFactory<Entity>> = {}) {
    this.#prototype = Object.create(type.prototype, { [CORE]: { value: core } });
    this.#nested = Object.entries(nested);
    for (const [field, value] of Object.entries(defaultsOf(type))) {
      if (value === null) this.#nullable.push(field);
      else this.#filled.push([field, value]);
    }
  }

  /** Takes the object over: whoever made it must not use it any more. */
  one(json: JsonValue | undefined, origin: Origin): E {
    if (!isJsonObject(json)) throw misfit(origin, null, "an object was expected");
    if (typeof json.id !== "string") throw misfit(origin, "id", "it must be a string");
    this.#fill(json, origin);
    return Object.setPrototypeOf(json, this.#prototype);
  }

  many(json: JsonValue, origin: Origin): E[] {
    if (!Array.isArray(json)) throw misfit(origin, null, "a list was expected");
    for (const item of json) this.one(item, origin);
    return json as unknown as E[];
  }

  /** Replaces every field of an entity by those of the answer, unknown ones included. */
  update(target: E, json: JsonValue | undefined, origin: Origin): void {
    replaceFields(target, this.one(json, origin));
  }

  #fill(json: JsonObject, origin: Origin): void {
    for (const field of this.#nullable) if (json[field] === undefined) json[field] = null;
    for (const [field, value] of this.#filled) {
      const found = json[field];
      if (found === undefined || found === null)
        json[field] = typeof value === "object" ? structuredClone(value) : value;
      else if (Array.isArray(value) && !Array.isArray(found))
        throw misfit(origin, field, "it must be a list");
    }
    for (const [field, factory] of this.#nested) factory.many(json[field] as JsonValue, origin);
  }
}

/** The defaults of a class and of those it extends; its own count. */
function defaultsOf(type: { readonly defaults: Defaults }): Defaults {
  const parent = Object.getPrototypeOf(type);
  return parent.defaults ? { ...defaultsOf(parent), ...type.defaults } : type.defaults;
}

/** Gives an entity all the fields of another one, and no others. */
export function replaceFields<E extends Entity>(target: E, fresh: E): void {
  for (const field of Object.keys(target))
    if (!Object.hasOwn(fresh, field)) delete (target as Record<string, unknown>)[field];
  Object.assign(target, fresh);
}

/** The error for an answer that is not what its endpoint promises. */
export function misfit(origin: Origin, field: string | null, rule: string): KaleidoscopeResponseError {
  const { method, path } = origin;
  return new KaleidoscopeResponseError(
    `${method} ${path} answered in a shape that does not fit${field ? `: field "${field}" is missing or wrong` : ""}; ${rule}. Check that url points at the Kaleidoscope API.`,
    method,
    path,
    field,
  );
}
