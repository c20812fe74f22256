import type { ClientCore } from "../../client/client-core";
import { clientOf, coreOf, type Defaults, Entity } from "../../entities/entity";
import { mergeFields } from "../../entities/entity-factory";
import { InvalidArgumentError } from "../../errors/invalid-argument-error";
import { type FileArguments, type FileInput, fileArguments } from "../../files/file-arguments";
import { encodeMultipart, type FileContent } from "../../files/multipart";
import { path } from "../../transport/path";
import type { RequestOptions } from "../../transport/types";
import { isJsonObject, type JsonObject, type JsonValue } from "../../util/json";

/** The value of a property field on an activity or an activity definition. */
export class Property extends Entity {
  static readonly defaults: Defaults = {
    property_field_id: null,
    content: null,
    created_at: null,
    last_updated_by: null,
    created_by: null,
    property_name: null,
    field_type: null,
  };

  /** Id of the property field. */
  declare readonly property_field_id: string | null;
  /** Its shape depends on `field_type`: text, a number, a list of addresses, a reference to a file. */
  declare readonly content: JsonValue;
  /** ISO 8601. */
  declare readonly created_at: string | null;
  /** Id of the user who last changed it. */
  declare readonly last_updated_by: string | null;
  /** Id of the user who created it. */
  declare readonly created_by: string | null;
  /** Name of the property field. */
  declare readonly property_name: string | null;
  /** One of `DataFieldTypeEnum`, or a type that this SDK does not know yet. */
  declare readonly field_type: string | null;

  /**
   * Sets the content on the server, and then on this object. `null` clears it. Returns this object, or a new one if
   * this one is frozen.
   *
   * Throws `InvalidArgumentError` for `undefined`. `PUT /properties/{id}`
   *
   * @example
   * ```ts
   * const temperature = activity.properties.find(({ property_name }) => property_name === "Temperature");
   * await temperature?.updateProperty("37 °C");
   * ```
   */
  async updateProperty(propertyValue: JsonValue, options?: RequestOptions): Promise<this> {
    const core = coreOf(this);
    if (propertyValue === undefined)
      throw new InvalidArgumentError("updateProperty needs a value; pass null to clear the property.");
    const { json } = await core.api.put(path`/properties/${this.id}`, { content: propertyValue }, options);
    markOwnersStale(core);
    return isJsonObject(json) ? mergeFields<this>(this, json) : this;
  }

  /**
   * Uploads a file as the content. Returns the server's reference to it, or `null` if the response has none.
   * `content` of this object does not change: refetch the activity to see it. `POST /properties/{id}/file`
   *
   * @example
   * ```ts
   * const content = "Compound ID,Batch\nHAL-0001,2\n";
   * await property.updatePropertyFile({ name: "batches.csv", type: "text/csv", content });
   * await activity.refetch(); // now its properties show the file
   * ```
   */
  updatePropertyFile(file: FileInput, options?: RequestOptions): Promise<JsonObject | null>;
  /** Does the same with kalbio's order of arguments. `POST /properties/{id}/file` */
  updatePropertyFile(
    fileName: string,
    fileData: FileContent,
    fileType: string,
    options?: RequestOptions,
  ): Promise<JsonObject | null>;
  async updatePropertyFile(...args: FileArguments<RequestOptions>): Promise<JsonObject | null> {
    const [file, options] = fileArguments(args);
    const target = path`/properties/${this.id}/file`;
    const { json, isEmpty } = await clientOf(this).api.postFile(target, encodeMultipart(file), options);
    markOwnersStale(clientOf(this));
    return isJsonObject(json) && !isEmpty ? json : null;
  }

  override toString(): string {
    const { content } = this;
    return `Property(${this.property_name}:${typeof content === "string" ? content : JSON.stringify(content)})`;
  }
}

/** Marks activities and definitions as stale, because a property does not know which of them holds it. */
function markOwnersStale({ cache }: ClientCore): void {
  cache.invalidate("/activities", "/activity_definitions");
}
