import type { ClientCore } from "../client/client-core";
import { InvalidArgumentError } from "../errors/invalid-argument-error";
import type { ReadOptions } from "../transport/types";
import { CORE } from "../util/core-symbol";
import { isJsonObject, type JsonObject, type JsonValue } from "../util/json";

/** Relations already loaded, by instance. */
const memos = new WeakMap<object, Map<string, unknown>>();

/**
 * Something with an identity in Kaleidoscope. Its fields are own, enumerable properties under their wire
 * names, fields this SDK has never heard of included. Fields are read-only: methods change the server and
 * then the object, and return it. If the object cannot change, because it is frozen or sealed, it keeps its fields and
 * the method returns a new object with the present ones.
 */
export abstract class Entity {
  /** UUID. */
  declare readonly id: string;
  /** A plain object with all fields: safe for JSON, `structuredClone`, and React server components. Sends nothing. */
  toJSON(): JsonObject {
    const plain = { ...this } as unknown as Record<string, unknown>;
    for (const [key, value] of Object.entries(plain)) {
      if (Array.isArray(value) && value[0] instanceof Entity)
        plain[key] = value.map((item) => (item instanceof Entity ? item.toJSON() : item));
    }
    return plain as JsonObject;
  }

  /**
   * True for the same kind of thing with the same id; other fields do not count. An entity of another copy of this
   * package (ESM beside CommonJS) is known by the name of its class, unless a minifier has taken it.
   *
   * @example
   * ```ts
   * const [first] = await activity.getRecords();
   * console.log(record.equals(first)); // true where both stand for the same record
   * ```
   */
  equals(other: unknown): boolean {
    const { id, constructor: type } = Object(other) as Entity;
    if (id !== this.id) return false;
    if (other instanceof Entity) return type === this.constructor;
    return CORE in Object(other) && type.name === this.constructor.name;
  }

  /**
   * Forgets the relations this object has loaded. Sends nothing.
   *
   * @example
   * ```ts
   * activity.clearCaches();
   * const labels = await activity.getLabels(); // by the ids it has, from the client's list of labels
   * ```
   */
  clearCaches(): void {
    memos.delete(this);
  }

  toString(): string {
    return `${this.constructor.name}:'${this.id.slice(0, 8)}...'`;
  }
}

/**
 * Loads a relation once per instance, and again where the caller or the client wants no cache. Values are
 * kept, not promises: one caller's abort must not reach another, and in Cloudflare Workers a promise dies
 * with the request that began it. What was loaded before `clearCaches` is not kept after it.
 */
export async function memo<T>(
  entity: Entity,
  key: string,
  options: ReadOptions | undefined,
  load: () => Promise<T>,
): Promise<T> {
  const relations = memos.get(entity) ?? new Map<string, unknown>();
  memos.set(entity, relations);
  const { cache = "default", headers } = options ?? {};
  if (headers || cache === "no-store") return load();
  if (cache === "default" && clientOf(entity).cache.enabled && relations.has(key))
    return relations.get(key) as T;
  const value = await load();
  relations.set(key, value);
  return value;
}

/**
 * Returns the core of the client that an entity came from. Throws for an object that no factory made, such as a copy with
 * only the class's prototype. A function, because a class with a computed name stays in every bundle.
 */
export function clientOf(entity: Entity): ClientCore {
  const core = (entity as { [CORE]?: ClientCore })[CORE];
  if (core) return core;
  throw new InvalidArgumentError(
    `This ${entity.constructor.name} did not come from a client, so it cannot send requests. Read it through a service first. No request was sent.`,
  );
}

/**
 * The core of an entity that is about to change. Refuses Immer's drafts: they are revoked when their recipe ends, so
 * the write would be sent, and what the server answers could not be stored.
 */
export function coreOf(entity: Entity): ClientCore {
  if ((entity as { [DRAFT]?: unknown })[DRAFT])
    throw new InvalidArgumentError(
      "Immer drafts cannot be changed by the server: the draft ends before the response arrives. Call the method on the entity itself and put the entity that it returns into the state. No request was sent.",
    );
  return clientOf(entity);
}

/** Immer keeps the state of a draft under this key. */
const DRAFT = Symbol.for("immer-state");

/** What a field holds when the server leaves it out. Lists and objects are empty. */
export type Defaults = { readonly [field: string]: JsonValue };

/** Lists and objects are made anew, never shared. */
export function freshDefault(value: JsonValue): JsonValue {
  return Array.isArray(value) ? [] : isJsonObject(value) ? {} : value;
}
