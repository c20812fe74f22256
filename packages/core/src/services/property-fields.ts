import { CachedList } from "../entities/cached-list";
import { type Defaults, Entity } from "../entities/entity";
import { EntityFactory } from "../entities/entity-factory";
import type { ReadOptions } from "../transport/types";
import { Service } from "./service";

/** A property of activities and their definitions. */
export class PropertyField extends Entity {
  static readonly defaults: Defaults = { property_name: null, property_description: null, field_type: null };

  /** Its display name. */
  declare readonly property_name: string | null;
  /** Its description. */
  declare readonly property_description: string | null;
  /** One of `DataFieldTypeEnum`, or a type that this SDK does not know yet. */
  declare readonly field_type: string | null;

  override toString(): string {
    return String(this.property_name);
  }
}

/** `client.propertyFields` */
export class PropertyFieldsService extends Service {
  readonly #list = new CachedList("/property_fields", new EntityFactory(this.core, PropertyField));

  /**
   * Returns all property fields, in the server's order. Cached. `GET /property_fields`
   *
   * @example
   * ```ts
   * const files = (await client.propertyFields.getPropertyFields()).filter(({ field_type }) => field_type === "file");
   * ```
   */
  getPropertyFields(options?: ReadOptions): Promise<PropertyField[]> {
    return this.#list.all(options);
  }
}
