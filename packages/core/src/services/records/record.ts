import { clientOf, coreOf, type Defaults, Entity } from "../../entities/entity";
import { setField } from "../../entities/entity-factory";
import { type FileArguments, type FileInput, fileArguments } from "../../files/file-arguments";
import type { FileContent } from "../../files/multipart";
import { path } from "../../transport/path";
import type { ReadOptions, RequestOptions } from "../../transport/types";
import type { JsonObject, JsonValue } from "../../util/json";
import { parseBoolean } from "../../values/parse-boolean";
import { type DateValue, parseDate } from "../../values/parse-date";
import { parseQuantity, type Quantity } from "../../values/parse-quantity";
import { parseText } from "../../values/parse-text";
import type { Activity } from "../activities/activity";
import type { ActivityIdentifier } from "../activities/activity-params";
import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import { newestContent } from "./newest-value";
import { readValue, type TypedValueOptions } from "./read-value";
import type { RecordIdentifier } from "./record-identifier";
import type { RecordValue } from "./record-value";
import { resolveValueFilter } from "./value-filter";
import { type WriteValueOptions, writeFile, writeValue } from "./write-value";

/** Which values count for `getValueContent`. */
export interface ValueContentOptions extends RequestOptions {
  /** Only values of this activity, given as the entity, its id or its title. */
  activityId?: ActivityIdentifier | null | undefined;
  /**
   * Also values of sub-records, such as the batches of a compound.
   *
   * @default `false`
   */
  includeSubRecordValues?: boolean | undefined;
  /** Only values of this sub-record. */
  subRecordId?: RecordIdentifier | null | undefined;
  /** Only values written on this record view, by its id. */
  recordViewId?: string | null | undefined;
}

/** A record: a compound, a batch, a plasmid, or any other entity of the workspace. */
export class KalRecord extends Entity {
  static readonly defaults: Defaults = {
    created_at: null,
    entity_slice_id: null,
    identifier_ids: [],
    record_identifier: null,
    record_values: {},
    initial_operation_id: null,
    sub_record_ids: [],
  };

  /** ISO 8601. */
  declare readonly created_at: string | null;
  /** Its entity type. */
  declare readonly entity_slice_id: string | null;
  /** Ids of the values in `record_values` that are its keys. */
  declare readonly identifier_ids: string[];
  /** Its display name. */
  declare readonly record_identifier: string | null;
  /** Values by field id, newest first, including key fields. `getValueContent` returns the one that counts. */
  declare readonly record_values: { readonly [fieldId: string]: RecordValue[] };
  /** The activity it was created in. */
  declare readonly initial_operation_id: string | null;
  /** Ids of its sub-records. */
  declare readonly sub_record_ids: string[];

  override toString(): string {
    return String(this.record_identifier);
  }

  override toJSON(): JsonObject {
    const record_values: JsonObject = {};
    for (const [fieldId, values] of Object.entries(this.record_values))
      setField(
        record_values,
        fieldId,
        values.map((value) => value.toJSON()),
      );
    return { ...super.toJSON(), record_values };
  }

  /**
   * Writes a value and reloads this record, unless it is frozen: then use `refetch()` to get a new object. The field
   * and the activity may be given by name. Returns the value, or `null` if the response has none.
   *
   * Before any request is sent, throws `UnresolvedIdentifierError` or `AmbiguousIdentifierError` for a name, and
   * `InvalidArgumentError` if the content is `undefined`. If the reload fails, the call throws although the value was
   * written; the error's `method` is then GET.
   * `POST /records/{id}/values`, `GET /records/{id}`
   *
   * @example
   * ```ts
   * const value = await record.addValue("IC50 (nM)", 39.5, { activityId: "KRAS G12D IC50, plate 1" });
   * console.log(value?.content); // "39.5": numbers are strings
   * ```
   */
  addValue(
    field: EntityFieldIdentifier,
    content: JsonValue,
    options: WriteValueOptions = {},
  ): Promise<RecordValue | null> {
    return writeValue(this, field, content, options);
  }

  /**
   * Does the same as `addValue`. A value never replaces another one: `getValues()` still returns the older ones.
   * `POST /records/{id}/values`, `GET /records/{id}`
   *
   * Throws the same errors as `addValue`.
   *
   * @example
   * ```ts
   * await record.updateField("Notes", "Measured again");
   * await record.updateField("Hit", null); // clears it
   * ```
   */
  updateField(
    field: EntityFieldIdentifier,
    value: JsonValue,
    options: WriteValueOptions = {},
  ): Promise<RecordValue | null> {
    return writeValue(this, field, value, options);
  }

  /**
   * Uploads a file as the value of a field and reloads this record, as `addValue` does.
   * `POST /records/{id}/values/file`, `GET /records/{id}`
   *
   * Throws the same errors as `addValue`.
   *
   * @example
   * ```ts
   * const spectrum = new File(["ppm,intensity\n7.26,0.8\n"], "nmr.csv", { type: "text/csv" });
   * await record.updateFieldFile("Spectrum", spectrum);
   * await record.updateFieldFile("Spectrum", { name: "nmr.csv", type: "text/csv", content: "ppm,intensity\n" });
   * ```
   */
  updateFieldFile(
    field: EntityFieldIdentifier,
    file: FileInput,
    options?: WriteValueOptions,
  ): Promise<RecordValue | null>;
  /** Does the same with kalbio's order of arguments. `POST /records/{id}/values/file`, `GET /records/{id}` */
  updateFieldFile(
    field: EntityFieldIdentifier,
    fileName: string,
    fileData: FileContent,
    fileType: string,
    options?: WriteValueOptions,
  ): Promise<RecordValue | null>;
  async updateFieldFile(
    field: EntityFieldIdentifier,
    ...args: FileArguments<WriteValueOptions>
  ): Promise<RecordValue | null> {
    const [file, options = {}] = fileArguments(args);
    return writeFile(this, field, file, options);
  }

  /**
   * Returns the content of the newest value of a data field, as this object knows it: call `refetch()` first for the
   * newest state. Without options, values of all activities count, but not those of sub-records. Returns `null` for
   * key fields and if there is no value. Sends nothing, unless names have to be resolved.
   *
   * Throws `UnresolvedIdentifierError` for an unknown field, activity or sub-record.
   *
   * @example
   * ```ts
   * const ic50 = await record.getValueContent("IC50 (nM)", { activityId: "KRAS G12D IC50, plate 1" });
   * const purity = await record.getValueContent("Purity (%)", { includeSubRecordValues: true }); // of its batches
   * ```
   */
  async getValueContent(field: EntityFieldIdentifier, options: ValueContentOptions = {}): Promise<JsonValue> {
    const { fieldId, ...filter } = await resolveValueFilter(clientOf(this), field, options);
    return newestContent(this, fieldId, filter);
  }

  /**
   * Returns the value of a field as a number with its qualifier, or `null` if nothing was measured. Chooses the value
   * as `getValueContent` does, and reads key fields, too.
   *
   * Throws `InvalidValueError` if the content is not a number, unless `onInvalid` is `"null"`, and the same errors as
   * `getValueContent`.
   *
   * @example
   * ```ts
   * const ic50 = await record.getNumber("IC50 (nM)");
   * if (ic50?.qualifier === null) console.log(ic50.value); // exact: neither missing nor a limit such as ">200"
   * ```
   */
  getNumber(field: EntityFieldIdentifier, options?: TypedValueOptions): Promise<Quantity | null> {
    return readValue(this, field, parseQuantity, options);
  }

  /**
   * Returns the value of a field as text, or `null` if it is missing or empty. Returns numbers as they were entered.
   * Chooses the value as `getValueContent` does, and reads key fields, too.
   *
   * Throws `InvalidValueError` for lists and objects, unless `onInvalid` is `"null"`, and the same errors as
   * `getValueContent`.
   *
   * @example
   * ```ts
   * console.log(await record.getText("Compound ID"), await record.getText("Notes"));
   * ```
   */
  getText(field: EntityFieldIdentifier, options?: TypedValueOptions): Promise<string | null> {
    return readValue(this, field, parseText, options);
  }

  /**
   * Returns the value of a field as a boolean, or `null` if it is missing or empty. Accepts JSON booleans, and the
   * texts `true` and `false`. Chooses the value as `getValueContent` does.
   *
   * Throws `InvalidValueError` for other content, unless `onInvalid` is `"null"`, and the same errors as
   * `getValueContent`.
   *
   * @example
   * ```ts
   * const isHit = (await record.getBoolean("Hit")) ?? false;
   * ```
   */
  getBoolean(field: EntityFieldIdentifier, options?: TypedValueOptions): Promise<boolean | null> {
    return readValue(this, field, parseBoolean, options);
  }

  /**
   * Returns the value of a field as a calendar day, with the exact moment if the content has a time and a UTC offset,
   * or `null` if it is missing or empty. Chooses the value as `getValueContent` does.
   *
   * Throws `InvalidValueError` if the content is not an ISO 8601 date, unless `onInvalid` is `"null"`, and the same
   * errors as `getValueContent`.
   *
   * @example
   * ```ts
   * const made = await record.getDate("Synthesized on");
   * console.log(made?.date); // "2026-01-31" in every time zone
   * ```
   */
  getDate(field: EntityFieldIdentifier, options?: TypedValueOptions): Promise<DateValue | null> {
    return readValue(this, field, parseDate, options);
  }

  /**
   * Returns the newest content by data field id, for the fields that have a value in this activity, as this object
   * knows it. Throws `UnresolvedIdentifierError` for an unknown activity. Sends nothing, unless a title has to be
   * resolved.
   *
   * @example
   * ```ts
   * const measured = await record.getActivityData("KRAS G12D IC50, plate 1");
   * console.log(measured[dataField.id]);
   * ```
   */
  async getActivityData(
    activity: ActivityIdentifier,
    options?: RequestOptions,
  ): Promise<{ [dataFieldId: string]: JsonValue }> {
    const activityId = await clientOf(this).need("activities").resolveActivityId(activity, options);
    const data: { [dataFieldId: string]: JsonValue } = {};
    for (const fieldId of Object.keys(this.record_values)) {
      const content = newestContent(this, fieldId, { activityId });
      if (content !== null) setField(data, fieldId, content);
    }
    return data;
  }

  /**
   * Returns every value ever written, newest first; `field_id` identifies its field. Not cached. Does not change
   * `record_values`.
   * `GET /records/{id}/values`
   *
   * @example
   * ```ts
   * const ic50s = (await record.getValues()).filter(({ field_id }) => field_id === dataField.id);
   * console.log(ic50s.map(({ created_at, content }) => `${created_at}: ${content}`));
   * ```
   */
  async getValues(options?: RequestOptions): Promise<RecordValue[]> {
    const answer = await clientOf(this).api.get(path`/records/${this.id}/values`, options);
    return clientOf(this).need("records").factory.values.manyOrNone(answer);
  }

  /**
   * Reloads this record and returns it, or a new object if it is frozen. If the record was deleted, the object keeps
   * its last state and the client logs an error. The write methods reload automatically.
   * `GET /records/{id}`
   *
   * @example
   * ```ts
   * const fresh = await record.refetch();
   * const newest = await fresh.getValueContent("IC50 (nM)");
   * ```
   */
  async refetch(options?: RequestOptions): Promise<this> {
    return coreOf(this).need("records").refetchRecord<this>(this, options);
  }

  /**
   * Returns the activities that hold this record. Cached for 10 seconds. `GET /records/{id}/operations`
   *
   * @example
   * ```ts
   * const titles = (await record.getActivities()).map(({ title }) => title);
   * ```
   */
  getActivities(options?: ReadOptions): Promise<Activity[]> {
    return clientOf(this).need("activities").getActivitiesWithRecord(this.id, options);
  }
}
