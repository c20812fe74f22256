import { clientOf, type Defaults, Entity } from "../entities/entity";
import { EntityFactory } from "../entities/entity-factory";
import { NamedList } from "../entities/named-list";
import type { ReadOptions, RequestOptions } from "../transport/types";
import type { EntityFieldIdentifier } from "./entity-fields/entity-field";
import { keyFieldIds } from "./resolve-id";
import { Service } from "./service";

/**
 * A kind of record, such as compounds or batches: all records with the same key fields. Other entities refer to its
 * id as `entity_slice_id`.
 */
export class EntityType extends Entity {
  static readonly defaults: Defaults = { key_field_ids: [], slice_name: null };

  /** Ids of the key fields that every record of this type has. */
  declare readonly key_field_ids: string[];
  /** Its display name, such as `Compound`. */
  declare readonly slice_name: string | null;

  override toString(): string {
    return String(this.slice_name);
  }

  /**
   * Returns the ids of all its records. Not cached. `GET /records/search`
   *
   * @example
   * ```ts
   * const ids = await entityType.getRecordIds();
   * const firstTen = await client.records.getRecordsByIds(ids.slice(0, 10));
   * ```
   */
  getRecordIds(options?: RequestOptions): Promise<string[]> {
    return clientOf(this).need("records").searchRecords({ entity_slice_id: this.id }, options);
  }
}

/** `client.entityTypes` */
export class EntityTypesService extends Service {
  readonly #list = new NamedList("/entity_slices", new EntityFactory(this.core, EntityType), {
    noun: "entity type",
    nameOf: (type) => type.slice_name,
  });

  /**
   * Returns all entity types, in the server's order. Cached. `GET /entity_slices`
   *
   * @example
   * ```ts
   * const names = (await client.entityTypes.getTypes()).map(({ slice_name }) => slice_name);
   * ```
   */
  getTypes(options?: ReadOptions): Promise<EntityType[]> {
    return this.#list.all(options);
  }

  /**
   * Returns the entity type with this name (or id), or `null` if it does not exist. Throws `AmbiguousIdentifierError`
   * if several entity types share the name. Cached. `GET /entity_slices`
   *
   * @example
   * ```ts
   * const compound = await client.entityTypes.getTypeByName("Compound");
   * ```
   */
  getTypeByName(name: string, options?: ReadOptions): Promise<EntityType | null> {
    return this.#list.find(name, options);
  }

  /**
   * Returns the entity types that have at least these key fields, given as fields, ids or names; an empty array if
   * none are given. Throws `UnresolvedIdentifierError` for an unknown name. Cached. `GET /entity_slices`
   *
   * @example
   * ```ts
   * const types = await client.entityTypes.getTypesWithKeyFields(["Compound ID"]); // compounds, and their batches
   * ```
   */
  async getTypesWithKeyFields(
    keyFields: readonly EntityFieldIdentifier[],
    options?: ReadOptions,
  ): Promise<EntityType[]> {
    if (keyFields.length === 0) return [];
    const ids = await keyFieldIds(this.core, keyFields, options);
    return (await this.getTypes(options)).filter((type) => hasAll(type.key_field_ids, ids));
  }

  /**
   * Returns the entity type with exactly these key fields, given as fields, ids or names, in any order, or `null` if it
   * does not exist. Throws `UnresolvedIdentifierError` for an unknown name. Cached. `GET /entity_slices`
   *
   * @example
   * ```ts
   * const compound = await client.entityTypes.getTypeExactKeys([keyField]); // compounds alone
   * ```
   */
  async getTypeExactKeys(
    keyFields: readonly EntityFieldIdentifier[],
    options?: ReadOptions,
  ): Promise<EntityType | null> {
    const ids = await keyFieldIds(this.core, keyFields, options);
    const fits = ({ key_field_ids: own }: EntityType) => hasAll(own, ids) && hasAll(ids, own);
    return (await this.getTypes(options)).find(fits) ?? null;
  }
}

function hasAll(ids: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((id) => ids.includes(id));
}
