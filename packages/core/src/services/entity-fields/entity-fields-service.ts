import { Service } from "../../client/service";
import type { ReadOptions } from "../../transport/types";
import { DataField } from "./data-field";
import type { DataFieldType } from "./data-field-type";
import type { EntityFieldIdentifier } from "./entity-field";
import { FieldList } from "./field-list";
import { KeyField } from "./key-field";

/** `client.entityFields` */
export class EntityFieldsService extends Service {
  /** @internal */
  readonly keyFields = new FieldList(this.core, "key", KeyField);
  /** @internal */
  readonly dataFields = new FieldList(this.core, "data", DataField);

  /**
   * All key fields, in the server's order. Cached. `GET /key_fields`
   *
   * @example
   * ```ts
   * const names = (await client.entityFields.getKeyFields()).map(({ field_name }) => field_name); // "Compound ID", ...
   * ```
   */
  getKeyFields(options?: ReadOptions): Promise<KeyField[]> {
    return this.keyFields.all(options);
  }

  /**
   * All data fields, in the server's order, archived ones included. Cached. `GET /data_fields`
   *
   * @example
   * ```ts
   * const numbers = (await client.entityFields.getDataFields()).filter(({ field_type }) => field_type === "number");
   * ```
   */
  getDataFields(options?: ReadOptions): Promise<DataField[]> {
    return this.dataFields.all(options);
  }

  /**
   * The key field with this id or name; `null` where there is none, and for a data field.
   * Throws `AmbiguousIdentifierError` for a name that several bear. Cached. `GET /key_fields`
   *
   * @example
   * ```ts
   * const compoundId = await client.entityFields.getKeyFieldById("Compound ID");
   * ```
   */
  getKeyFieldById(identifier: EntityFieldIdentifier, options?: ReadOptions): Promise<KeyField | null> {
    return this.keyFields.find(identifier, options);
  }

  /**
   * The data field with this id or name; `null` where there is none, and for a key field.
   * Throws `AmbiguousIdentifierError` for a name that several bear. Cached. `GET /data_fields`
   *
   * @example
   * ```ts
   * const ic50 = await client.entityFields.getDataFieldById("IC50 (nM)");
   * console.log(ic50?.field_type); // "number"
   * ```
   */
  getDataFieldById(identifier: EntityFieldIdentifier, options?: ReadOptions): Promise<DataField | null> {
    return this.dataFields.find(identifier, options);
  }

  /**
   * The key field with this name (or id), made where there is none. `GET /key_fields`, `POST /key_fields/`
   *
   * Throws `InvalidArgumentError` for an empty name, and `AmbiguousIdentifierError` for a name that several bear.
   *
   * @example
   * ```ts
   * const plasmidId = await client.entityFields.getOrCreateKeyField("Plasmid ID");
   * ```
   */
  getOrCreateKeyField(fieldName: string, options?: ReadOptions): Promise<KeyField> {
    return this.keyFields.getOrCreate(fieldName, {}, options);
  }

  /**
   * The data field with this name (or id), made where there is none. One that exists is returned whatever its
   * type. `GET /data_fields`, `POST /data_fields/`
   *
   * Throws `InvalidArgumentError` for an empty name, and `AmbiguousIdentifierError` for a name that several bear.
   *
   * @example
   * ```ts
   * const logD = await client.entityFields.getOrCreateDataField("LogD", "number");
   * ```
   */
  getOrCreateDataField(
    fieldName: string,
    fieldType: DataFieldType,
    options?: ReadOptions,
  ): Promise<DataField> {
    return this.dataFields.getOrCreate(fieldName, { field_type: fieldType, attrs: {} }, options);
  }

  /** @internal The id of the key field meant; throws `UnresolvedIdentifierError` where none is. */
  resolveKeyFieldId(identifier: EntityFieldIdentifier, options?: ReadOptions): Promise<string> {
    return this.keyFields.resolveId(identifier, options);
  }

  /** @internal The id of the data field meant; throws `UnresolvedIdentifierError` where none is. */
  resolveDataFieldId(identifier: EntityFieldIdentifier, options?: ReadOptions): Promise<string> {
    return this.dataFields.resolveId(identifier, options);
  }
}
