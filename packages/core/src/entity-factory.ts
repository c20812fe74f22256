import type { ClientCore } from "./client-core";
import { CORE, type Defaults, type Entity } from "./entity";
import { isJsonObject, type JsonObject, type JsonValue } from "./json";
import type { Answer } from "./transport/answer";

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

  /** Replaces every field of an entity by those of the answer, unknown ones included. An empty answer leaves it as it is. */
  update(target: E, answer: Answer): void {
    const fresh = this.oneOrNull(answer);
    if (fresh) replaceFields(target, fresh);
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
      if (found === undefined || found === null)
        json[field] = Array.isArray(value) ? [] : isJsonObject(value) ? {} : value;
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

/** Gives an entity all the fields of another one, and no others. */
export function replaceFields<E extends Entity>(target: E, fresh: E): void {
  for (const field of Object.keys(target))
    if (!Object.hasOwn(fresh, field)) delete (target as Record<string, unknown>)[field];
  Object.assign(target, fresh);
}
