import { replaceFields } from "../../entities/entity-factory";
import { UnresolvedIdentifierError } from "../../errors/unresolved-identifier-error";
import { type FileArguments, type FileInput, fileArguments } from "../../files/file-arguments";
import { encodeMultipart, type FileContent } from "../../files/multipart";
import type { Answer } from "../../transport/answer";
import { path } from "../../transport/path";
import { jsonQuery } from "../../transport/query";
import type { ReadOptions, RequestOptions } from "../../transport/types";
import type { AsyncList } from "../../util/async-list";
import { requireOptions } from "../../util/check-arguments";
import type { JsonObject } from "../../util/json";
import type { ActivityIdentifier } from "../activities/activity-params";
import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import { requestData } from "../request-data";
import { activityId, dataFieldId } from "../resolve-id";
import { Service } from "../service";
import type { FindQuery } from "./find-query";
import { isMap, resolveKeyValues } from "./key-values";
import { listRecords } from "./list-records";
import { type RecordsBatchOptions, readRecords } from "./read-records";
import { KalRecord } from "./record";
import { idKey, learned, RECORDS, recordTag } from "./record-cache";
import { RecordFactory } from "./record-factory";
import type { KeyValues, RecordIdentifier } from "./record-identifier";
import { RecordReader } from "./record-reader";
import type { RecordValue } from "./record-value";
import { resolveFindQuery } from "./resolve-find-query";
import { SEARCH_CRITERIA, type SearchRecordsQuery } from "./search-query";
import { type RecordRow, type RowsOptions, toRows } from "./to-rows";

/** Options of `createRecordValueFile`. */
export interface RecordFileOptions extends RequestOptions {
  /**
   * The activity to write under: its id, its title, or the activity itself.
   *
   * @default none
   */
  activityId?: ActivityIdentifier | null | undefined;
}

/** `client.records` */
export class RecordsService extends Service {
  /** @internal */
  readonly factory = new RecordFactory(this.core);
  readonly #reader = new RecordReader(this.core, this.factory);

  /**
   * Returns the record with this id or these key values, or `null` if it does not exist. Returns a record argument
   * unchanged. Cached. Throws `UnresolvedIdentifierError` for an unknown key field, and `AmbiguousIdentifierError` if
   * the keys match several records and are the complete keys of none.
   * `GET /records/{id}`, or `GET /records/identifiers`
   *
   * @example
   * ```ts
   * const compound = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
   * const batch = await client.records.getRecordById({ "Compound ID": "HAL-0001", Batch: "2" });
   * ```
   */
  async getRecordById(identifier: RecordIdentifier, options?: ReadOptions): Promise<KalRecord | null> {
    if (identifier instanceof KalRecord) return identifier;
    if (typeof identifier === "string") return this.#reader.byId(identifier, options);
    return this.#reader.byKeys(await this.#keysOf(identifier, options), options);
  }

  /**
   * Returns the records in the order of the identifiers. Ignores unknown ones. Cached records are not requested
   * again; the others are read in batches, up to four at a time. `GET /records`
   *
   * Throws `InvalidArgumentError` if `batchSize` is not a whole number of at least 1, and the same errors as
   * `getRecordById` for key values.
   *
   * @example
   * ```ts
   * const ids = await client.records.searchRecords({ search_text: "HAL", limit: 1_000 });
   * const records = await client.records.getRecordsByIds(ids); // four requests of 250 records
   * ```
   */
  async getRecordsByIds(
    identifiers: readonly RecordIdentifier[],
    options: RecordsBatchOptions = {},
  ): Promise<KalRecord[]> {
    return readRecords(this.#reader, identifiers, options, (one, read) => this.getRecordById(one, read));
  }

  /**
   * Returns the record with exactly these key values, and creates it if it does not exist. Returns `null` if the
   * response is empty. Throws `UnresolvedIdentifierError` for an unknown key field, before any request is sent.
   * `POST /records`
   *
   * @example
   * ```ts
   * const compound = await client.records.getOrCreateRecord({ "Compound ID": "HAL-0999" });
   * ```
   */
  async getOrCreateRecord(keyValues: KeyValues, options?: ReadOptions): Promise<KalRecord | null> {
    return this.#reader.getOrCreate(await this.#keysOf(keyValues, options), options);
  }

  /**
   * Returns the ids of the matching records, in the requested order: all of them, unless `limit` is given. Fields and
   * the activity may be given by name. `client.exports` takes the same query. Not cached.
   * `GET /records/search`
   *
   * Before the search is sent, throws `InvalidArgumentError` for an unknown criterion, and
   * `UnresolvedIdentifierError` or `AmbiguousIdentifierError` for a name.
   *
   * @example
   * ```ts
   * const ids = await client.records.searchRecords({
   *   entity_slice_id: entityType.id,
   *   entity_field_filters: [{ field_id: "IC50 (nM)", filter_type: "is_less_than", filter_prop: 100 }],
   *   entity_field_sorts: [{ field_id: "IC50 (nM)", descending: false }],
   *   limit: 20,
   * });
   * ```
   */
  async searchRecords(query: SearchRecordsQuery = {}, options?: RequestOptions): Promise<string[]> {
    const data = await requestData(this.core, query, "{ entity_slice_id }", SEARCH_CRITERIA, options);
    if (Array.isArray(data.record_set_ids)) data.record_set_ids = data.record_set_ids.join(",");
    const answer = await this.core.api.get("/records/search", options, jsonQuery(data));
    return answer.list() as string[];
  }

  /**
   * Lists the matching records, each of them once, and reads them in batches.
   * `GET /records/search`, `GET /records`
   *
   * Throws `InvalidArgumentError` if `batchSize` is not a whole number of at least 1, when the first record is
   * requested.
   *
   * @example
   * ```ts
   * for await (const record of client.records.iterate({ entity_slice_id: entityType.id })) {
   *   console.log(record.record_identifier, await record.getNumber("IC50 (nM)"));
   * }
   * ```
   */
  iterate(query: SearchRecordsQuery = {}, options: RecordsBatchOptions = {}): AsyncList<KalRecord> {
    return listRecords(this, () => query, options);
  }

  /**
   * Finds records. Types, fields, programs and activities may be given by name. Reads the records in batches while
   * you iterate. Use `searchRecords` for rules and criteria that Kal does not know.
   * `GET /records/search`, `GET /records`
   *
   * Before the search is sent, throws `UnresolvedIdentifierError` and `AmbiguousIdentifierError` for names, and
   * `InvalidArgumentError` for an operator or a value that does not suit the field.
   *
   * @example
   * ```ts
   * const potent = client.records.find({
   *   type: "Compound",
   *   where: [["IC50 (nM)", "<", 100], ["Hit", "=", true]],
   *   orderBy: ["IC50 (nM)", "asc"],
   *   limit: 20,
   * });
   * for await (const record of potent) console.log(record.record_identifier);
   * const records = await potent.toArray(); // the same, searched anew
   * ```
   */
  find(query: FindQuery = {}, options: RecordsBatchOptions = {}): AsyncList<KalRecord> {
    const { batchSize, cache, ...request } = options;
    return listRecords(this, () => this.resolveQuery(query, request), options, query?.limit);
  }

  /**
   * Returns the query of `find` with ids in place of names, for `searchRecords` and exports. Throws the same errors as
   * `find`.
   *
   * @example
   * ```ts
   * const query = await client.records.resolveQuery({ type: "Compound", where: [["Hit", "=", true]] });
   * const ids = await client.records.searchRecords(query);
   * ```
   */
  resolveQuery(query: FindQuery, options: RequestOptions = {}): Promise<SearchRecordsQuery> {
    return resolveFindQuery(this.core, query, options);
  }

  /**
   * Returns records as plain objects: the content of each field by the field's name, `null` if it has none. Tables, CSV
   * writers and data frames take such rows. Contents stay as Kaleidoscope sends them, numbers as text. Fields that share
   * a name get their ids as a suffix: `Batch (5eed...)`.
   *
   * Throws `UnresolvedIdentifierError` and `AmbiguousIdentifierError` for the names of fields and activities.
   *
   * @example
   * ```ts
   * const records = client.records.find({ type: "Compound", limit: 100 });
   * const rows = await client.records.toRows(records, { fields: ["Compound ID", "IC50 (nM)"] });
   * console.table(rows); // [{ "Compound ID": "HAL-0001", "IC50 (nM)": "41" }, ...]
   * ```
   */
  toRows(
    records: Iterable<KalRecord> | AsyncIterable<KalRecord>,
    options: RowsOptions,
  ): Promise<RecordRow[]> {
    return toRows(this.core, records, options);
  }

  /**
   * Uploads a file as the value of a field. Returns the value, or `null` if the record does not exist or the response
   * has no value. `POST /records/{id}/values/file`
   *
   * Before the file is sent, throws the same errors as `getRecordById` for key values, `UnresolvedIdentifierError` or
   * `AmbiguousIdentifierError` for the name of a field or an activity, and `InvalidArgumentError` if the activity is
   * not passed in an object.
   *
   * @example
   * ```ts
   * const plate = new File(["well,signal\nA1,0.5\n"], "plate.csv", { type: "text/csv" });
   * await client.records.createRecordValueFile({ "Compound ID": "HAL-0001" }, "Spectrum", plate, {
   *   activityId: "KRAS G12D IC50, plate 1",
   * });
   * ```
   */
  createRecordValueFile(
    record: RecordIdentifier,
    field: EntityFieldIdentifier,
    file: FileInput,
    options?: RecordFileOptions,
  ): Promise<RecordValue | null>;
  /** Does the same with kalbio's order of arguments. `POST /records/{id}/values/file` */
  async createRecordValueFile(
    record: RecordIdentifier,
    field: EntityFieldIdentifier,
    fileName: string,
    fileData: FileContent,
    fileType: string,
    options?: RecordFileOptions,
  ): Promise<RecordValue | null>;
  async createRecordValueFile(
    record: RecordIdentifier,
    field: EntityFieldIdentifier,
    ...args: FileArguments<RecordFileOptions>
  ): Promise<RecordValue | null> {
    const [file, options = {}] = fileArguments(args);
    requireOptions(options, "{ activityId }", "activityId");
    const { activityId: activity, ...request } = options;
    const id = await this.resolveRecordId(record, request);
    if (id === null) return null;
    const { core } = this;
    const metadata: JsonObject = { field_id: await dataFieldId(core, field, request) };
    if (activity) metadata.operation_id = await activityId(core, activity, request);
    const form = encodeMultipart({ ...file, metadata });
    const answer = await core.api.postFile(path`/records/${id}/values/file`, form, request);
    const cached = this.#reader.known(idKey(id));
    if (cached) await this.refetchRecord(cached, request);
    else this.core.cache.invalidate(recordTag(id));
    return this.factory.written(answer);
  }

  /**
   * Clears the cached records and their activities. Sends nothing.
   *
   * @example
   * ```ts
   * client.records.clearRecordCaches();
   * const compound = await client.records.getRecordById({ "Compound ID": "HAL-0001" }); // asks the server
   * ```
   */
  clearRecordCaches(): void {
    this.core.cache.invalidate(RECORDS, "records-activities");
  }

  /** @internal Caches the records of a response requested at the tick `askedAt`. Logs and omits invalid ones. */
  adoptRecords(answer: Answer, askedAt: number, keep = true): KalRecord[] {
    const records = this.factory.goodOnes(answer.list(), answer);
    this.core.cache.learn(records.map(learned), askedAt, keep);
    return records;
  }

  /**
   * @internal Returns a record's id, or `null` if it does not exist. Strings are not checked; with `lazy`, records
   * are not checked either.
   */
  async resolveRecordId(
    identifier: RecordIdentifier,
    options: ReadOptions & { lazy?: boolean } = {},
  ): Promise<string | null> {
    const { lazy, ...read } = options;
    if (typeof identifier === "string") return identifier;
    if (identifier == null) return null;
    if (!(identifier instanceof KalRecord)) return (await this.getRecordById(identifier, read))?.id ?? null;
    return lazy ? identifier.id : ((await this.#reader.byId(identifier.id, read))?.id ?? null);
  }

  /** @internal Does the same, but throws `UnresolvedIdentifierError` if the record does not exist. */
  async demandRecordId(identifier: RecordIdentifier, options?: ReadOptions): Promise<string> {
    const id = await this.resolveRecordId(identifier, { ...options, lazy: true });
    if (id) return id;
    const shown = isMap(identifier) ? Object.fromEntries(identifier) : identifier;
    throw new UnresolvedIdentifierError("record", identifier && JSON.stringify(shown));
  }

  /** @internal Returns key values by the ids of their fields. */
  resolveKeyValues(
    keyValues: KeyValues,
    options?: RequestOptions,
  ): Promise<{ [keyFieldId: string]: string }> {
    return resolveKeyValues(this.core, keyValues, options);
  }

  /** @internal */
  async refetchRecord<R extends KalRecord>(record: R, options?: RequestOptions): Promise<R> {
    this.core.cache.invalidate(recordTag(record.id));
    const fresh = await this.#reader.byId(record.id, options);
    if (fresh) return replaceFields(record, fresh as R);
    this.core.logger.error?.(`Record ${record.id} could not be read anew; it stays as it was.`);
    return record;
  }

  #keysOf(keyValues: KeyValues, options: ReadOptions = {}): Promise<{ [keyFieldId: string]: string }> {
    const { cache, ...request } = options;
    return this.resolveKeyValues(keyValues, request);
  }
}
