import { sameJson } from "../cache/same-json";
import type { ClientCore } from "../client/client-core";
import type { Answer } from "../transport/answer";
import { CORE } from "../util/core-symbol";
import { isJsonObject, type JsonObject, type JsonValue } from "../util/json";
import { type Defaults, type Entity, freshDefault } from "./entity";

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

  constructor(
    readonly core: ClientCore,
    type: EntityClass<E>,
    nested: Record<string, EntityFactory<Entity>> = {},
  ) {
    this.#prototype = Object.create(type.prototype, { [CORE]: { value: core } });
    this.#nested = Object.entries(nested);
    for (const [field, value] of Object.entries(defaultsOf(type))) {
      if (value === null) this.#nullable.push(field);
      else this.#filled.push([field, value]);
    }
  }

  /** The entity that an answer is; an empty answer is an error. */
  one(answer: Answer): E {
    return this.adopt(answer.required(), answer);
  }

  /** The same, but `null` for an empty answer. */
  oneOrNull(answer: Answer): E | null {
    return answer.json === null ? null : this.adopt(answer.json, answer);
  }

  /** The entities that an answer lists; an empty answer is an error. */
  many(answer: Answer): E[] {
    return this.adoptAll(answer.required(), answer);
  }

  /** The same, but none for an empty answer. */
  manyOrNone(answer: Answer): E[] {
    return this.adoptAll(answer.list(), answer);
  }

  /** `replaceFields` with the entity that an answer is. An empty answer leaves the target as it is. */
  update(target: E, answer: Answer): E {
    const fresh = this.oneOrNull(answer);
    return fresh ? replaceFields(target, fresh) : target;
  }

  /** Makes an entity of a part of an answer. Takes the object over: whoever made it must not use it any more. */
  adopt(json: JsonValue | undefined, answer: Answer): E {
    if (!isJsonObject(json)) throw answer.misfit("an object was expected");
    if (typeof json.id !== "string") throw answer.misfit("it must be a string", "id");
    this.#fill(json, answer);
    return Object.setPrototypeOf(json, this.#prototype);
  }

  adoptAll(json: JsonValue | undefined, answer: Answer): E[] {
    if (!Array.isArray(json)) throw answer.misfit("a list was expected");
    for (const item of json) this.adopt(item, answer);
    return json as unknown as E[];
  }

  #fill(json: JsonObject, answer: Answer): void {
    for (const field of this.#nullable) if (json[field] === undefined) json[field] = null;
    for (const [field, value] of this.#filled) {
      const found = json[field];
      if (found === undefined || found === null) json[field] = freshDefault(value);
      else if (Array.isArray(value) && !Array.isArray(found)) throw answer.misfit("it must be a list", field);
    }
    for (const [field, factory] of this.#nested) factory.adoptAll(json[field], answer);
  }
}

/** The defaults of a class and of those it extends; its own count. */
function defaultsOf(type: { readonly defaults: Defaults }): Defaults {
  const parent = Object.getPrototypeOf(type);
  return parent.defaults ? { ...defaultsOf(parent), ...type.defaults } : type.defaults;
}

/**
 * Gives an entity all the fields of a newer one, and no others, and returns it. If the entity cannot change, it stays as it
 * is and the newer one is returned: the server has changed by then, so an error would look as if it had not.
 */
export function replaceFields<E extends Entity>(target: E, fresh: E): E {
  try {
    if (cannotChange(target)) return fresh;
    for (const field of Object.keys(target))
      if (!Object.hasOwn(fresh, field)) Reflect.deleteProperty(target, field);
    for (const [field, value] of Object.entries(fresh)) setField(target, field, value);
    // Some read-only proxies ignore writes without an error.
    return sameJson(target, fresh) ? target : fresh;
  } catch {
    // Others throw when they are written to.
    return fresh;
  }
}

/** The same with some fields: the others stay. */
export function mergeFields<E extends Entity>(target: E, changes: object): E {
  return replaceFields(
    target,
    Object.setPrototypeOf({ ...target, ...changes }, Object.getPrototypeOf(target)),
  );
}

/** Frozen, sealed, or closed to new fields; a field that is read-only by itself would leave half of the changes undone. */
function cannotChange(target: object): boolean {
  return (
    !Object.isExtensible(target) ||
    Object.values(Object.getOwnPropertyDescriptors(target)).some(({ writable }) => writable === false)
  );
}

/** An assignment to `__proto__`, which JSON may contain as a name, would replace the prototype and with it all methods. */
export function setField(target: object, field: string, value: unknown): void {
  if (field !== "__proto__") (target as { [field: string]: unknown })[field] = value;
  else Object.defineProperty(target, field, { value, writable: true, enumerable: true, configurable: true });
}
