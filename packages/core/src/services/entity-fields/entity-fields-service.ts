import type { ReadOptions } from "../../transport/types";
import { Service } from "../service";
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
   * Returns all key fields, in the server's order. Cached. `GET /key_fields`
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
   * Returns all data fields, in the server's order, including archived ones. Cached. `GET /data_fields`
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
   * Returns the key field with this id or name, or `null` if it does not exist or is a data field. Throws
   * `AmbiguousIdentifierError` if several key fields share the name. Cached. `GET /key_fields`
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
   * Returns the data field with this id or name, or `null` if it does not exist or is a key field. Throws
   * `AmbiguousIdentifierError` if several data fields share the name. Cached. `GET /data_fields`
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
   * Returns the key field with this name (or id), and creates it if it does not exist. `GET /key_fields`,
   * `POST /key_fields/`
   *
   * Throws `InvalidArgumentError` for an empty name, and `AmbiguousIdentifierError` if several key fields share the
   * name.
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
   * Returns the data field with this name (or id), and creates it if it does not exist. An existing field is returned
   * even if its type differs. `GET /data_fields`, `POST /data_fields/`
   *
   * Throws `InvalidArgumentError` for an empty name, and `AmbiguousIdentifierError` if several data fields share the
   * name.
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

  /** @internal Returns the id of a key field. Throws `UnresolvedIdentifierError` if it does not exist. */
  resolveKeyFieldId(identifier: EntityFieldIdentifier, options?: ReadOptions): Promise<string> {
    return this.keyFields.resolveId(identifier, options);
  }

  /** @internal Returns the id of a data field. Throws `UnresolvedIdentifierError` if it does not exist. */
  resolveDataFieldId(identifier: EntityFieldIdentifier, options?: ReadOptions): Promise<string> {
    return this.dataFields.resolveId(identifier, options);
  }
}
