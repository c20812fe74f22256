import { sameJson } from "../cache/same-json";
import type { ReadOptions } from "../transport/types";
import type { Entity } from "./entity";
import type { EntityFactory } from "./entity-factory";

/** A collection that is read whole and cached. */
export class CachedList<E extends Entity> {
  constructor(
    readonly path: string,
    readonly factory: EntityFactory<E>,
    /** Entities for which this is false are left out. */
    readonly keep?: (entity: E) => boolean,
  ) {}

  /** All of them, in the server's order, in an array of the caller's own. */
  async all(options?: ReadOptions): Promise<E[]> {
    return (await this.shared(options)).slice();
  }

  /** Those whose id is among `ids`, in the server's order, each once. Unknown ids are left out. */
  async withIds(ids: readonly string[], options?: ReadOptions): Promise<E[]> {
    const wanted = new Set(ids);
    return (await this.shared(options)).filter((item) => wanted.delete(item.id));
  }

  /** Drops kept lists that hold another version of an entity than was just read by itself, or hold one that is gone. */
  compare(id: string, entity: E | null, askedAt: number): void {
    const isRight = (list: unknown) => sameJson((list as E[]).find((item) => item.id === id) ?? null, entity);
    this.factory.core.cache.versions.tell([this.path], askedAt, isRight);
  }

  invalidate(): void {
    this.factory.core.cache.invalidate(this.path);
  }

  /** The cache's own array, which nobody may change. */
  protected shared(options?: ReadOptions): Promise<readonly E[]> {
    const { path, factory, keep } = this;
    const { api, cache } = factory.core;
    return cache.read(
      {
        key: path,
        tags: [path],
        load: async (request) => {
          const items = factory.many(await api.get(path, request));
          return keep ? items.filter(keep) : items;
        },
      },
      options,
    );
  }
}
