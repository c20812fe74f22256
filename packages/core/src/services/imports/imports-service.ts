import { path } from "../../transport/path";
import { jsonQuery } from "../../transport/query";
import type { RequestOptions } from "../../transport/types";
import type { AsyncList, PageOptions } from "../../util/async-list";
import { requireData, requireOptions } from "../../util/check-arguments";
import { isJsonObject } from "../../util/json";
import { omitNullish } from "../../util/omit-nullish";
import { pagedList } from "../../util/paged-list";
import type { ActivityIdentifier } from "../activities/activity-params";
import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import type { ExtraFields } from "../extra-fields";
import { requestData } from "../request-data";
import { Service } from "../service";
import { ImportFactory } from "./import-factory";
import { ImportRecord } from "./import-record";
import { type PushProgress, type PushReport, pushAll } from "./push-all";
import { type WaitOptions, waitFor } from "./wait-for";

/** The target of pushed rows: every option except the rows. */
export interface PushTarget extends ExtraFields {
  /** Names of the key fields that match rows to existing records. */
  key_field_names: readonly string[];
  /** The import source, which is part of the URL. */
  source_id?: string | null | undefined;
  /** Id of a program. */
  program_id?: string | null | undefined;
  /** The activity the records are put on: its id, its title, or the activity itself. */
  operation_id?: ActivityIdentifier | null | undefined;
  /** The view of that activity to add them to. */
  record_view_id?: string | null | undefined;
  /** Views that get fields which the import creates. */
  add_fields_to_record_view_ids?: readonly string[] | null | undefined;
  /** A set of records to create or extend. */
  set_name?: string | null | undefined;
}

/** Rows to push, and their target. */
export interface PushData extends PushTarget {
  /** Rows: field name to value. */
  data: readonly object[];
}

/** Rows to push, with field ids as keys, and their target. */
export interface PushDataByFieldId extends ExtraFields {
  /** The key fields that match rows to existing records, their ids or names. */
  key_field_ids: readonly EntityFieldIdentifier[];
  /** Rows: field id to value. */
  data: readonly object[];
  /** Id of a program. */
  program_id?: string | null | undefined;
  /** The activity the records are put on: its id, its title, or the activity itself. */
  operation_id?: ActivityIdentifier | null | undefined;
  /** The views to add them to. */
  record_view_ids?: readonly string[] | null | undefined;
  /** A set of records to create or extend. */
  set_name?: string | null | undefined;
}

/** Which imports to list. */
export interface ImportsQuery extends ExtraFields {
  /** `true` lists only complete imports, `false` only incomplete ones. */
  is_complete?: boolean | null | undefined;
  /** The page to read. Defaults to the server's default. */
  page?: number | null | undefined;
  /** Number of imports per page. Defaults to the server's default. */
  page_size?: number | null | undefined;
}

/** Options of `pushAll`. */
export interface PushAllOptions extends RequestOptions {
  /**
   * Number of rows per request.
   *
   * @default 1,000
   */
  batchSize?: number | undefined;
  /**
   * Maximum number of concurrent requests.
   *
   * @default 4
   */
  concurrency?: number | undefined;
  /** Called after each accepted batch. */
  onProgress?: ((progress: PushProgress) => void) | undefined;
}

const TARGET = [
  "key_field_names",
  "source_id",
  "program_id",
  "operation_id",
  "record_view_id",
  "add_fields_to_record_view_ids",
  "set_name",
];
const BY_FIELD_ID = ["key_field_ids", "data", "program_id", "operation_id", "record_view_ids", "set_name"];

/** The cached paths that an import may change. */
const TOUCHED = [
  "records",
  "records-activities",
  "/activities",
  "/key_fields",
  "/data_fields",
  "/entity_slices",
  "/record_views",
];

/** `client.imports` */
export class ImportsService extends Service {
  readonly #factory = new ImportFactory(this.core, ImportRecord);

  /**
   * Pushes all rows in one request and returns the id of the import, which then runs on the server: `waitFor` waits
   * until it is complete. For many rows, use `pushAll`, which sends batches.
   * `POST /push/imports`, or `POST /push/imports/{source_id}`
   *
   * Throws `KaleidoscopeResponseError` if the response contains no import id. The rows may have been imported in that
   * case.
   *
   * @example
   * ```ts
   * const importId = await client.imports.pushData({
   *   key_field_names: ["Compound ID"],
   *   data: [{ "Compound ID": "HAL-0001", "Purity (%)": 98.5 }],
   * });
   * await client.imports.waitFor(importId);
   * ```
   */
  async pushData(data: PushData, options?: RequestOptions): Promise<string> {
    const names = ["data", ...TARGET];
    return this.#pushRows(
      await requestData(this.core, data, "{ key_field_names, data }", names, options, omitNullish),
      options,
    );
  }

  /**
   * Like `pushData`, but with field ids as keys. `POST /push/imports/by-field-id`
   *
   * Throws the same errors as `pushData`.
   *
   * @example
   * ```ts
   * const importId = await client.imports.pushDataByFieldId({
   *   key_field_ids: [keyField.id],
   *   data: [{ [keyField.id]: "HAL-0001", [dataField.id]: 98.5 }],
   * });
   * ```
   */
  async pushDataByFieldId(data: PushDataByFieldId, options?: RequestOptions): Promise<string> {
    const named = (given: object) => Object.fromEntries(Object.entries(given).filter(([, value]) => value));
    const example = "{ key_field_ids, data }";
    const push = await requestData(this.core, data, example, BY_FIELD_ID, options, named);
    return this.#push("/push/imports/by-field-id", { record_view_ids: [], ...push }, options);
  }

  /**
   * Pushes any number of rows from an array or an (async) iterable, in concurrent batches. Each row is sent once.
   *
   * Throws `ImportBatchError`, whose `outcome` lists the rows that were imported, were not, or may have been.
   * `POST /push/imports`, once per batch
   *
   * @example
   * ```ts
   * const rows = [{ "Compound ID": "HAL-0001", "Purity (%)": 98.5 }];
   * const report = await client.imports.pushAll(rows, { key_field_names: ["Compound ID"] });
   * for (const { importId } of report.imports) await client.imports.waitFor(importId);
   * ```
   */
  async pushAll(
    rows: Iterable<object> | AsyncIterable<object>,
    target: PushTarget,
    options: PushAllOptions = {},
  ): Promise<PushReport> {
    requireOptions(options, "{ batchSize }", "batchSize", "concurrency", "onProgress");
    const { batchSize = 1_000, concurrency = 4, onProgress, ...request } = options;
    // Resolved once, so that no later batch goes to another activity that got the same title.
    const known = await requestData(this.core, target, "{ key_field_names }", TARGET, request, omitNullish);
    const send = (batch: object[]) => this.#pushRows({ ...known, data: batch }, request);
    return pushAll({ rows, batchSize, concurrency, onProgress, signal: request.signal, send });
  }

  /**
   * Returns one page of imports, in the server's order, or an empty array. Not cached. `GET /imports`
   *
   * @example
   * ```ts
   * const running = await client.imports.getImports({ is_complete: false, page_size: 50 });
   * ```
   */
  async getImports(query: ImportsQuery = {}, options?: RequestOptions): Promise<ImportRecord[]> {
    const names = ["is_complete", "page", "page_size"];
    const data = await requestData(this.core, query, "{ is_complete }", names, options, omitNullish);
    const { is_complete, ...rest } = data;
    const complete = is_complete == null ? undefined : Number(is_complete);
    const wanted = jsonQuery({ is_complete: complete, ...rest });
    return this.#factory.manyOrNone(await this.core.api.get("/imports", options, wanted));
  }

  /**
   * Lists all imports, page by page. An import that is new while the list is read may be missing; the others are listed
   * once, unless imports are deleted meanwhile. Not cached. `GET /imports`, once per page
   *
   * @example
   * ```ts
   * for await (const one of client.imports.iterateImports({ is_complete: true }, { limit: 200 })) {
   *   console.log(one.id, one.import_status);
   * }
   * ```
   */
  iterateImports(
    query: Omit<ImportsQuery, "page" | "page_size"> = {},
    options: PageOptions & RequestOptions = {},
  ): AsyncList<ImportRecord> {
    return pagedList(options, (paging, request) => {
      requireData(query, "{ is_complete }", "is_complete", "extra");
      return this.getImports({ ...query, ...paging }, request);
    });
  }

  /**
   * Returns one import, or `null` if it does not exist. Not cached. `GET /imports/{importId}`
   *
   * @example
   * ```ts
   * const found = await client.imports.getImport(importRecord.id);
   * for (const error of found?.import_result?.validation_result?.errors ?? []) {
   *   console.log(error.incoming_record_identifier, error.conflict_type);
   * }
   * ```
   */
  async getImport(importId: string, options?: RequestOptions): Promise<ImportRecord | null> {
    return this.#factory.oneOrNull(await this.core.api.get(path`/imports/${importId}`, options));
  }

  /**
   * Polls an import at increasing intervals until it is complete or has failed, as its `import_status` says. An
   * import that is `completed` may still have rejected rows: `import_result.validation_result` contains their number
   * and the reasons. The client then logs a warning.
   *
   * Throws `UnresolvedIdentifierError` for an unknown import, `TimeoutError` after `deadlineMs`, and the signal's
   * reason. `GET /imports/{importId}`
   *
   * @example
   * ```ts
   * const done = await client.imports.waitFor(importRecord.id, { deadlineMs: 600_000 });
   * if (done.import_status === "failed") throw new Error(done.error_message ?? "The import failed.");
   * const { failed = 0, errors = [] } = done.import_result?.validation_result ?? {};
   * if (failed) console.error(`${failed} rows were rejected`, errors);
   * ```
   */
  async waitFor(importId: string, options: WaitOptions = {}): Promise<ImportRecord> {
    const done = await waitFor(importId, (request) => this.getImport(importId, request), options);
    this.core.cache.invalidate(...TOUCHED);
    const result = done.import_result;
    const rejected = result?.validation_result?.failed || result?.validation_result?.errors.length;
    if (rejected || result?.records_skipped)
      this.core.logger.warn?.("kaleidoscope import rejected rows", {
        import_id: importId,
        rejected: rejected || null,
        records_skipped: result?.records_skipped ?? null,
      });
    return done;
  }

  #pushRows(data: { [name: string]: unknown }, options?: RequestOptions): Promise<string> {
    const { source_id, key_field_names, data: rows, ...rest } = data;
    const target = source_id ? path`/push/imports/${String(source_id)}` : "/push/imports";
    return this.#push(target, { key_field_names, data: rows, ...rest }, options);
  }

  async #push(target: string, body: object, options?: RequestOptions): Promise<string> {
    const answer = await this.core.api.post(target, body, options);
    this.core.cache.invalidate(...TOUCHED);
    const importId = isJsonObject(answer.json) ? answer.json.import_id : null;
    if (typeof importId === "string" && importId) return importId;
    throw answer.error(
      "answered without an import_id. The rows may be in; look at getImports before pushing them again.",
      "import_id",
    );
  }
}
