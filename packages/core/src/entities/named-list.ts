import { AmbiguousIdentifierError } from "../errors/ambiguous-identifier-error";
import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { UnresolvedIdentifierError } from "../errors/unresolved-identifier-error";
import type { ReadOptions } from "../transport/types";
import { UUID } from "../util/uuid";
import { CachedList } from "./cached-list";
import type { Entity } from "./entity";
import type { EntityFactory } from "./entity-factory";

interface Naming<E extends Entity> {
  /** For messages: "activity". */
  noun: string;
  /** By what else than its id an entity may be called. */
  nameOf?: ((entity: E) => unknown) | undefined;
  /** Entities for which this is false are left out. */
  keep?: ((entity: E) => boolean) | undefined;
}

/** A cached collection whose members are looked up by id or name. */
export class NamedList<E extends Entity> extends CachedList<E> {
  readonly #naming: Naming<E>;
  /** What is borne by whom, by answer of the server: no index can outlast its list. */
  readonly #indexes = new WeakMap<readonly E[], Map<string, E[]>>();

  constructor(path: string, factory: EntityFactory<E>, naming: Naming<E>) {
    super(path, factory, naming.keep);
    this.#naming = naming;
  }

  /** The one with this id or name; `null` where there is none, after asking the server afresh. */
  async find(identifier: E | string, options?: ReadOptions): Promise<E | null> {
    return (await this.findEach([identifier], options))[0] ?? null;
  }

  /** Those with these ids or names, in the order given; misses are left out, after asking the server afresh once. */
  async findEach(wanted: readonly (E | string)[], options?: ReadOptions): Promise<E[]> {
    // `null` matches nothing, as in kalbio, so do not reload the list for it.
    const identifiers = wanted.filter((identifier) => identifier != null);
    if (identifiers.length === 0) return [];
    const { cache } = this.factory.core;
    const known = cache.peek(this.path)?.value;
    const list = await this.shared(options);
    const found = this.#pickEach(list, identifiers);
    if (found.length === identifiers.length || list !== known) return found;
    // Marked stale rather than reloaded, so that a hundred misses at once share one request.
    if (cache.peek(this.path)?.value === list) this.invalidate();
    return this.#pickEach(await this.shared(options), identifiers);
  }

  /** The id meant. A UUID passes as it is, known to the list or not; a name must be borne by exactly one. */
  async resolveId(identifier: E | string, options?: ReadOptions): Promise<string> {
    const { noun } = this.#naming;
    if (typeof identifier !== "string") {
      if (typeof identifier?.id === "string") return identifier.id;
      throw new InvalidArgumentError(
        `${noun}: pass an id, a name, or the object itself, not ${String(identifier)}.`,
      );
    }
    if (UUID.test(identifier)) return identifier;
    const found = await this.find(identifier, options);
    if (!found) throw new UnresolvedIdentifierError(noun, identifier);
    return found.id;
  }

  #pickEach(list: readonly E[], identifiers: readonly (E | string)[]): E[] {
    const index = this.#indexes.get(list) ?? this.#index(list);
    return identifiers.flatMap((identifier) => {
      const name = typeof identifier === "string" ? identifier : identifier.id;
      const bearers = index.get(name) ?? [];
      if (bearers.length < 2) return bearers;
      const ids = bearers.map(({ id }) => id);
      throw new AmbiguousIdentifierError(this.#naming.noun, name, ids);
    });
  }

  #index(list: readonly E[]): Map<string, E[]> {
    const index = new Map<string, E[]>();
    const byId = new Map<string, E>();
    for (const item of list) {
      if (!byId.has(item.id)) byId.set(item.id, item);
      const name = this.#naming.nameOf?.(item);
      if (typeof name !== "string") continue;
      const bearers = index.get(name) ?? [];
      // Servers may list a thing twice, for instance when the list changes while they build it.
      if (!bearers.some(({ id }) => id === item.id)) bearers.push(item);
      index.set(name, bearers);
    }
    // An id wins over an equal name of another entity.
    for (const [id, item] of byId) index.set(id, [item]);
    this.#indexes.set(list, index);
    return index;
  }
}
