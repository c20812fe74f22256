import type { ClientCore } from "./client-core";
import type { Entity } from "./entity";
import type { EntityFactory } from "./entity-factory";
import { AmbiguousIdentifierError } from "./errors/ambiguous-identifier-error";
import { InvalidArgumentError } from "./errors/invalid-argument-error";
import { UnresolvedIdentifierError } from "./errors/unresolved-identifier-error";
import { required } from "./transport/api";
import type { ReadOptions } from "./transport/types";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

interface ListSpec<E extends Entity> {
  path: string;
  factory: EntityFactory<E>;
  /** For messages: "activity". */
  noun: string;
  /** By what else than its id an entity may be called. */
  nameOf?: (entity: E) => unknown;
  /** Entities for which this is false are left out. */
  keep?: (entity: E) => boolean;
}

/** One answer of the server with its indexes, which live and die with it: no map can outlast its list. */
class Listing<E extends Entity> {
  #byId: Map<string, E> | undefined;
  #byName: Map<string, E[]> | undefined;

  constructor(
    readonly items: E[],
    readonly nameOf: ListSpec<E>["nameOf"],
    readonly loadedAs: number,
  ) {}

  withId(id: string): E | undefined {
    this.#byId ??= new Map(this.items.map((item) => [item.id, item]));
    return this.#byId.get(id);
  }

  named(name: string): E[] {
    if (!this.#byName) {
      this.#byName = new Map();
      for (const item of this.items) {
        const key = this.nameOf?.(item);
        if (typeof key !== "string") continue;
        const same = this.#byName.get(key);
        if (same) same.push(item);
        else this.#byName.set(key, [item]);
      }
    }
    return this.#byName.get(name) ?? [];
  }
}

let loads = 0;

/** A collection that is read whole and cached: the list itself, lookups in it, and the resolving of names. */
export class CachedList<E extends Entity> {
  readonly #core: ClientCore;
  readonly #spec: ListSpec<E>;

  constructor(core: ClientCore, spec: ListSpec<E>) {
    this.#core = core;
    this.#spec = spec;
  }

  /** All of them, in the server's order, in an array of the caller's own. */
  async all(options?: ReadOptions): Promise<E[]> {
    return (await this.#listing(options)).items.slice();
  }

  /** Those whose id is among `ids`, in the server's order. Unknown ids are left out. */
  async withIds(ids: readonly string[], options?: ReadOptions): Promise<E[]> {
    const wanted = new Set(ids);
    return (await this.#listing(options)).items.filter((item) => wanted.has(item.id));
  }

  /** The one with this id or name; `null` where there is none, after asking the server afresh. */
  async find(identifier: E | string, options?: ReadOptions): Promise<E | null> {
    return (await this.findEach([identifier], options))[0] ?? null;
  }

  /** Those with these ids or names, in the order given; misses are left out, after asking the server afresh once. */
  async findEach(identifiers: readonly (E | string)[], options?: ReadOptions): Promise<E[]> {
    if (identifiers.length === 0) return [];
    const before = loads;
    const listing = await this.#listing(options);
    const found = this.#pickEach(listing, identifiers);
    if (found.length === identifiers.length || listing.loadedAs > before) return found;
    // Marked stale rather than reloaded, so that a hundred misses at once share one request.
    if (this.#core.cache.peek(this.#spec.path)?.value === listing) this.invalidate();
    return this.#pickEach(await this.#listing(options), identifiers);
  }

  /** The id meant. A UUID passes as it is, known to the list or not; a name must be borne by exactly one. */
  async resolveId(identifier: E | string, options?: ReadOptions): Promise<string> {
    if (typeof identifier !== "string") {
      if (typeof identifier?.id === "string") return identifier.id;
      throw new InvalidArgumentError(
        `${this.#spec.noun}: pass an id, a name, or the object itself, not ${String(identifier)}.`,
      );
    }
    if (UUID.test(identifier)) return identifier;
    const found = await this.find(identifier, options);
    if (!found) throw new UnresolvedIdentifierError(this.#spec.noun, identifier);
    return found.id;
  }

  invalidate(): void {
    this.#core.cache.invalidate(this.#spec.path);
  }

  #pickEach(listing: Listing<E>, identifiers: readonly (E | string)[]): E[] {
    return identifiers.flatMap((identifier) => this.#pick(listing, identifier) ?? []);
  }

  #pick(listing: Listing<E>, identifier: E | string): E | null {
    if (typeof identifier !== "string") return listing.withId(identifier.id) ?? null;
    const known = listing.withId(identifier);
    if (known) return known;
    const [first, ...others] = listing.named(identifier);
    if (first && others.length > 0) {
      throw new AmbiguousIdentifierError(
        this.#spec.noun,
        identifier,
        [first, ...others].map((item) => item.id),
      );
    }
    return first ?? null;
  }

  #listing(options?: ReadOptions): Promise<Listing<E>> {
    const { path, factory, keep, nameOf } = this.#spec;
    return this.#core.cache.read(
      {
        key: path,
        tags: [path],
        load: async (request) => {
          const body = required(await this.#core.api.get(path, request), "GET", path);
          const items = factory.many(body, { method: "GET", path });
          loads += 1;
          return new Listing(keep ? items.filter(keep) : items, nameOf, loads);
        },
      },
      options,
    );
  }
}
