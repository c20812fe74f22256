import type { ClientCore } from "./client-core";
import type { JsonObject, JsonValue } from "./json";

/** Where an entity finds the client it came from. On the prototype, so it is in no dump and costs an entity nothing. */
export const CORE: unique symbol = Symbol("kaleidoscope client");

/** Relations already asked for, by instance. */
const memos = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Something with an identity in Kaleidoscope. Its fields are own, enumerable properties under their wire
 * names, fields this SDK has never heard of included. Fields are read-only: methods change the server and
 * then the object.
 */
export abstract class Entity {
  /** UUID. */
  declare readonly id: string;
  declare readonly [CORE]: ClientCore;

  /** A plain object with all fields: safe for JSON, `structuredClone`, and React server components. */
  toJSON(): JsonObject {
    const plain = { ...this } as unknown as Record<string, unknown>;
    for (const key in plain) {
      const value = plain[key];
      if (Array.isArray(value) && value[0] instanceof Entity)
        plain[key] = value.map((item) => (item instanceof Entity ? item.toJSON() : item));
    }
    return plain as JsonObject;
  }

  /** True for the same kind of thing with the same id; other fields do not count. */
  equals(other: unknown): boolean {
    return other instanceof Entity && other.constructor === this.constructor && other.id === this.id;
  }

  /** Forgets the relations this object has loaded. Sends nothing. */
  clearCaches(): void {
    memos.delete(this);
  }

  toString(): string {
    return `${this.constructor.name}:'${this.id.slice(0, 8)}...'`;
  }
}

/** Loads a relation once per instance. A failure is not kept. */
export function memo<T>(entity: Entity, key: string, load: () => Promise<T>): Promise<T> {
  const relations = memos.get(entity) ?? new Map<string, Promise<unknown>>();
  memos.set(entity, relations);
  const known = relations.get(key) as Promise<T> | undefined;
  if (known) return known;
  const loading = load();
  relations.set(key, loading);
  loading.catch(() => relations.delete(key));
  return loading;
}

/** What a field holds when the server leaves it out. Lists and objects are copied, never shared. */
export type Defaults = { readonly [field: string]: JsonValue };
