import { Service } from "../../client/service";
import { path } from "../../transport/path";
import { jsonQuery } from "../../transport/query";
import type { RequestOptions } from "../../transport/types";
import { given } from "../../util/given";
import { isJsonObject } from "../../util/json";
import { requireData } from "../../util/require-data";
import { requireKnown } from "../../util/require-known";
import { requireObject } from "../../util/require-object";
import { requireOptions } from "../../util/require-options";
import { ImportFactory } from "./import-factory";
import { ImportRecord } from "./import-record";
import { type PushProgress, type PushReport, pushAll } from "./push-all";
import { type WaitOptions, waitFor } from "./wait-for";

/** Where rows go; everything but the rows themselves. */
export interface PushTarget {
  /** Names of the key fields, by which rows match records that exist. */
  key_field_names: readonly string[];
  /** The import source, part of the address. */
  source_id?: string | null | undefined;
  /** Id of a program. */
  program_id?: string | null | undefined;
  /** The activity the records are put on. */
  operation_id?: string | null | undefined;
  /** The view of that activity to put them on. */
  record_view_id?: string | null | undefined;
  /** Views that get fields which the import creates. */
  add_fields_to_record_view_ids?: readonly string[] | null | undefined;
  /** A set of records to create or extend. */
  set_name?: string | null | undefined;
}

/** Rows to push, and where they go. */
export interface PushData extends PushTarget {
  /** Rows: field name to value. */
  data: readonly object[];
}

/** Rows to push whose fields are named by id, and where they go. */
export interface PushDataByFieldId {
  /** Ids of the key fields, by which rows match records that exist. */
  key_field_ids: readonly string[];
  /** Rows: field id to value. */
  data: readonly object[];
  /** Id of a program. */
  program_id?: string | null | undefined;
  /** The activity the records are put on. */
  operation_id?: string | null | undefined;
  /** The views to put them on. */
  record_view_ids?: readonly string[] | null | undefined;
  /** A set of records to create or extend. */
  set_name?: string | null | undefined;
}

/** Which imports to list. */
export interface ImportsQuery {
  /** `true` for those that are done, `false` for those that are not. */
  is_complete?: boolean | null | undefined;
  /** Which page. The server's default where left out. */
  page?: number | null | undefined;
  /** Imports a page. The server's default where left out. */
  page_size?: number | null | undefined;
}

/** Options of `pushAll`. */
export interface PushAllOptions extends RequestOptions {
  /**
   * Rows a request.
   *
   * @default 1,000
   */
  batchSize?: number | undefined;
  /**
   * Requests at a time.
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

/** Unlike `requireData`, it leaves the rows alone: the names in them are those of fields. */
function requirePush(given: object, example: string, ...names: string[]): void {
  requireObject(given, example);
  requireKnown(given, ...names);
}

/** Whatever an import may create or change. */
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
   * Pushes rows in one request, whatever their number, and returns the id of the import, which then runs by
   * itself: `waitFor` tells when it is done. For many rows, `pushAll` sends batches.
   * `POST /push/imports`, or `POST /push/imports/{source_id}`
   *
   * Throws `KaleidoscopeResponseError` where the server names no import; the rows may be in then.
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
    requirePush(data, "{ key_field_names, data }", "data", ...TARGET);
    const { source_id, key_field_names, data: rows, ...rest } = data;
    const target = source_id ? path`/push/imports/${source_id}` : "/push/imports";
    return this.#push(target, { key_field_names, data: rows, ...given(rest) }, options);
  }

  /**
   * The same with fields named by their ids. `POST /push/imports/by-field-id`
   *
   * Throws as `pushData`.
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
    requirePush(data, "{ key_field_ids, data }", ...BY_FIELD_ID);
    const { key_field_ids, data: rows, record_view_ids, ...rest } = data;
    const named = Object.fromEntries(Object.entries(rest).filter(([, value]) => value));
    return this.#push(
      "/push/imports/by-field-id",
      { key_field_ids, data: rows, record_view_ids: record_view_ids ?? [], ...named },
      options,
    );
  }

  /**
   * Pushes any number of rows, from an array or an (async) iterable, in batches, several at a time, each once.
   *
   * Throws `ImportBatchError`, whose `outcome` says which rows are in, which are not, and which may be.
   * `POST /push/imports`, once a batch
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
    requirePush(target, "{ key_field_names }", ...TARGET);
    const { batchSize = 1_000, concurrency = 4, onProgress, ...request } = options;
    const send = (batch: object[]) => this.pushData({ ...target, data: batch }, request);
    return pushAll({ rows, batchSize, concurrency, onProgress, signal: request.signal, send });
  }

  /**
   * One page of imports, in the server's order; empty where there are none. Not cached. `GET /imports`
   *
   * @example
   * ```ts
   * const running = await client.imports.getImports({ is_complete: false, page_size: 50 });
   * ```
   */
  async getImports(query: ImportsQuery = {}, options?: RequestOptions): Promise<ImportRecord[]> {
    requireData(query, "{ is_complete }", "is_complete", "page", "page_size");
    const { is_complete, ...rest } = query;
    const complete = is_complete == null ? undefined : Number(is_complete);
    const wanted = jsonQuery({ is_complete: complete, ...given(rest) });
    return this.#factory.manyOrNone(await this.core.api.get("/imports", options, wanted));
  }

  /**
   * One import; `null` where there is none. Not cached. `GET /imports/{importId}`
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
   * Looks at an import, less and less often, until it is complete or has failed; its `import_status` tells which.
   * An import that is `completed` may still have rejected rows: `import_result.validation_result` says how many, and
   * why each. The client logs a warning then.
   *
   * Throws `UnresolvedIdentifierError` for an unknown import, `TimeoutError` after `deadlineMs`, and the
   * signal's reason. `GET /imports/{importId}`
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
