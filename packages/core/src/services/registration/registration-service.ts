import { EntityFactory } from "../../entities/entity-factory";
import { filledRows } from "../../entities/value-object";
import { path } from "../../transport/path";
import type { RequestOptions } from "../../transport/types";
import { isJsonObject, type JsonObject, type JsonValue } from "../../util/json";
import { omitNullish } from "../../util/omit-nullish";
import { takeScope } from "../../util/take-scope";
import type { ActivityIdentifier } from "../activities/activity-params";
import type { ExtraFields } from "../extra-fields";
import type { RecordIdentifier } from "../records/record-identifier";
import { requestData } from "../request-data";
import { activityId, recordIds } from "../resolve-id";
import { Service } from "../service";
import {
  type RegistrationDraftStatus,
  RegistrationFile,
  RegistrationFileWithErrors,
  RegistrationSubmission,
  RegistrationSubmissionWithErrors,
} from "./entities";
import type { RegistrationFileStatus, RegistrationResultStatus } from "./enums";
import { type StageDraftsOptions, stageDrafts } from "./stage-drafts";
import { WithErrorsFactory } from "./with-errors-factory";

/** The registrar's result for one record. */
export interface RegistrationRecordResult {
  /** The submitted record, its id or its key values. */
  record_id: RecordIdentifier;
  /** For example `matched` or `not_found`. */
  status: string;
  /** Key field names to values. */
  data?: JsonObject | undefined;
  /** Why it could not be registered. */
  error_message?: string | undefined;
}

/** Details that the registrar adds to a status. */
export interface RegistrationStatusDetails extends ExtraFields {
  /** A human-readable message. */
  message?: string | null | undefined;
}

/** The registrar's final report. */
export interface RegistrationResults extends RegistrationStatusDetails {
  /** Names of the key fields in the records' `data`. */
  key_field_names?: readonly string[] | null | undefined;
  /** The registrar's result for each record. */
  records?: readonly RegistrationRecordResult[] | null | undefined;
}

/** Which drafts to use. */
export interface DraftOptions extends RequestOptions {
  /**
   * The drafts, their ids or key values. If omitted or `null`, all drafts of the activity. `undefined` is an error,
   * because a missing list must not submit all drafts.
   */
  recordIds?: readonly RecordIdentifier[] | null | undefined;
  /**
   * kalbio's name of `recordIds`.
   *
   * @deprecated use `recordIds`
   */
  record_ids?: readonly RecordIdentifier[] | null | undefined;
}

const RESULTS = ["key_field_names", "records"];

const DRAFT_STATUS = { record_id: null, status: null, message: null };

/**
 * `client.registration` submits records of an activity to an external registrar, which reports back.
 *
 * Table-based: `stageDrafts`, `imports.waitFor`, optionally `validateDrafts`, `submitDrafts`, then
 * `getDraftStatuses`. File-based: upload to the activity's registration property, `registerFile`, then
 * `getRegistrationFiles`. The registrar calls `pushStatus` and `submitResults`, or the same methods for submissions.
 */
export class RegistrationService extends Service {
  readonly #files = new EntityFactory(this.core, RegistrationFile);
  readonly #filesWithErrors = new WithErrorsFactory(this.core, RegistrationFileWithErrors);
  readonly #submissions = new EntityFactory(this.core, RegistrationSubmission);
  readonly #submissionsWithErrors = new WithErrorsFactory(this.core, RegistrationSubmissionWithErrors);

  /**
   * Adds rows to the activity's staging table as drafts, and returns the id of the import that adds them;
   * `imports.waitFor` waits until it is complete. Columns are identified by field name.
   *
   * Throws `UnresolvedIdentifierError` for an unknown activity, and `InvalidArgumentError` without a staging table or
   * for unknown columns. Nothing is written in these three cases. Throws `StageDraftsError` with the import's id if
   * the import was created but not started.
   * `GET /activities`, `GET /record_views`, `GET /data_fields`, `POST /imports`, `POST /imports/{id}/run`
   *
   * @example
   * ```ts
   * const rows = [{ Alias: "A-1", SMILES: "CCO" }];
   * const importId = await client.registration.stageDrafts("Register cycle 2 compounds", ["Alias"], rows);
   * await client.imports.waitFor(importId);
   * ```
   */
  stageDrafts(
    activity: ActivityIdentifier,
    keyFieldNames: readonly string[],
    data: readonly JsonObject[],
    options: StageDraftsOptions = {},
  ): Promise<string> {
    return stageDrafts(this.core, activity, keyFieldNames, data, options);
  }

  /**
   * Asks the registrar to check drafts without registering them. `POST /operations/{operationId}/validate_drafts`
   *
   * Throws `InvalidArgumentError`, before any request is sent, if ids are not passed as `{ record_ids }`.
   *
   * @example
   * ```ts
   * const checked = await client.registration.validateDrafts(activity.id); // all of its drafts
   * console.log(checked.submission_type, checked.status); // "validation" "pending"
   * ```
   */
  async validateDrafts(
    activity: ActivityIdentifier,
    options: DraftOptions = {},
  ): Promise<RegistrationSubmission> {
    return this.#submit(activity, "validate_drafts", options);
  }

  /**
   * Asks the registrar to register drafts.
   * `POST /operations/{operationId}/submit_drafts_for_registration`
   *
   * Throws `InvalidArgumentError`, before any request is sent, if ids are not passed as `{ record_ids }`.
   *
   * @example
   * ```ts
   * const record_ids = activity.data_table_draft_record_ids.slice(0, 10);
   * const submission = await client.registration.submitDrafts(activity.id, { record_ids });
   * ```
   */
  async submitDrafts(
    activity: ActivityIdentifier,
    options: DraftOptions = {},
  ): Promise<RegistrationSubmission> {
    return this.#submit(activity, "submit_drafts_for_registration", options);
  }

  /**
   * Returns the status of each draft. `GET /operations/{operationId}/registration_draft_statuses`
   *
   * @example
   * ```ts
   * for (const { record_id, status, message } of await client.registration.getDraftStatuses(activity.id)) {
   *   if (status === "failed") console.log(record_id, message);
   * }
   * ```
   */
  async getDraftStatuses(
    activity: ActivityIdentifier,
    options?: RequestOptions,
  ): Promise<RegistrationDraftStatus[]> {
    const target = path`/operations/${await activityId(this.core, activity, options)}/registration_draft_statuses`;
    const answer = await this.core.api.get(target, options);
    return filledRows(answer.required(), DRAFT_STATUS, answer);
  }

  /**
   * Returns the activity's submissions, newest first.
   * `GET /operations/{operationId}/registration_submissions`
   *
   * @example
   * ```ts
   * const [newest] = await client.registration.getRegistrationSubmissions(activity.id);
   * for (const error of newest?.record_errors ?? []) console.log(error.source_record_id, error.error_message);
   * ```
   */
  async getRegistrationSubmissions(
    activity: ActivityIdentifier,
    options?: RequestOptions,
  ): Promise<RegistrationSubmissionWithErrors[]> {
    const target = path`/operations/${await activityId(this.core, activity, options)}/registration_submissions`;
    return this.#submissionsWithErrors.many(await this.core.api.get(target, options));
  }

  /**
   * Archives drafts that are neither pending nor submitted. Always returns `true`; throws if the server rejects the
   * request.
   * `POST /operations/{operationId}/clear_draft_records`
   *
   * @example
   * ```ts
   * await client.registration.clearDrafts(activity.id, activity.data_table_draft_record_ids);
   * ```
   */
  async clearDrafts(
    activity: ActivityIdentifier,
    drafts: readonly RecordIdentifier[],
    options?: RequestOptions,
  ): Promise<true> {
    await this.core.api.postNoContent(
      path`/operations/${await activityId(this.core, activity, options)}/clear_draft_records`,
      { record_ids: await recordIds(this.core, drafts, options) },
      options,
    );
    this.core.cache.invalidate("/activities", "records", "records-activities");
    return true;
  }

  /**
   * Reports the status of a submission, as the registrar. Always returns `true`.
   * `POST /operations/{operationId}/registration_submissions/{submissionId}/status`
   *
   * @example
   * ```ts
   * await client.registration.pushSubmissionStatus(activity.id, registrationSubmission.id, "submitted", {
   *   message: "Queued at the registrar",
   * });
   * ```
   */
  async pushSubmissionStatus(
    activity: ActivityIdentifier,
    submissionId: string,
    status: RegistrationFileStatus,
    details: RegistrationStatusDetails = {},
    options?: RequestOptions,
  ): Promise<true> {
    const target = path`/operations/${await activityId(this.core, activity, options)}/registration_submissions/${submissionId}/status`;
    return this.#report(target, status, details, options);
  }

  /**
   * Reports the results of a submission, as the registrar. Always returns `true`.
   * `POST /operations/{operationId}/registration_submissions/{submissionId}/results`
   *
   * @example
   * ```ts
   * const draftId = registrationSubmission.submitted_record_ids?.[0] ?? "";
   * await client.registration.submitSubmissionResults(activity.id, registrationSubmission.id, "success", {
   *   key_field_names: ["Compound ID"],
   *   records: [{ record_id: draftId, status: "matched", data: { "Compound ID": "HAL-0041" } }],
   * });
   * ```
   */
  async submitSubmissionResults(
    activity: ActivityIdentifier,
    submissionId: string,
    status: RegistrationResultStatus,
    results: RegistrationResults = {},
    options?: RequestOptions,
  ): Promise<true> {
    const target = path`/operations/${await activityId(this.core, activity, options)}/registration_submissions/${submissionId}/results`;
    return this.#report(target, status, results, options, ...RESULTS);
  }

  /**
   * Submits an uploaded file to the registrar. `POST /operations/{operationId}/register/{fileId}`
   *
   * @example
   * ```ts
   * const file = await client.registration.registerFile(activity.id, "file-uuid");
   * console.log(file.status); // "pending"
   * ```
   */
  async registerFile(
    activity: ActivityIdentifier,
    fileId: string,
    options?: RequestOptions,
  ): Promise<RegistrationFile> {
    const target = path`/operations/${await activityId(this.core, activity, options)}/register/${fileId}`;
    const answer = await this.core.api.post(target, {}, options);
    return this.#files.adopt(withMessage(answer.required()), answer);
  }

  /**
   * Returns the activity's registration files, in the server's order.
   * `GET /operations/{operationId}/registrations`
   *
   * @example
   * ```ts
   * for (const file of await client.registration.getRegistrationFiles(activity.id)) {
   *   if (file.status === "failed") console.log(file.file_id, file.message, file.record_errors.length);
   * }
   * ```
   */
  async getRegistrationFiles(
    activity: ActivityIdentifier,
    options?: RequestOptions,
  ): Promise<RegistrationFileWithErrors[]> {
    const target = path`/operations/${await activityId(this.core, activity, options)}/registrations`;
    const answer = await this.core.api.get(target, options);
    const files = answer.required();
    return this.#filesWithErrors.adoptAll(Array.isArray(files) ? files.map(withMessage) : files, answer);
  }

  /**
   * Reports the status of a file, as the registrar. Always returns `true`.
   * `POST /operations/{operationId}/registration_files/{fileId}/status`
   *
   * @example
   * ```ts
   * await client.registration.pushStatus(activity.id, "file-uuid", "submitted", { message: "12 batches read" });
   * ```
   */
  async pushStatus(
    activity: ActivityIdentifier,
    fileId: string,
    status: RegistrationFileStatus,
    details: RegistrationStatusDetails = {},
    options?: RequestOptions,
  ): Promise<true> {
    const target = path`/operations/${await activityId(this.core, activity, options)}/registration_files/${fileId}/status`;
    return this.#report(target, status, details, options);
  }

  /**
   * Reports the results of a file's registration, as the registrar. Always returns `true`.
   * `POST /operations/{operationId}/register/{fileId}/results`
   *
   * @example
   * ```ts
   * await client.registration.submitResults(activity.id, "file-uuid", "error", {
   *   message: "One batch is unknown.",
   *   records: [{ record_id: record.id, status: "not_found", error_message: "No such batch" }],
   * });
   * ```
   */
  async submitResults(
    activity: ActivityIdentifier,
    fileId: string,
    status: RegistrationResultStatus,
    results: RegistrationResults = {},
    options?: RequestOptions,
  ): Promise<true> {
    const target = path`/operations/${await activityId(this.core, activity, options)}/register/${fileId}/results`;
    return this.#report(target, status, results, options, ...RESULTS);
  }

  async #report(
    target: string,
    status: string,
    details: object,
    options?: RequestOptions,
    ...names: string[]
  ): Promise<true> {
    const known = ["message", ...names];
    const data = await requestData(this.core, details, "{ message }", known, options, omitNullish);
    return this.core.api.postNoContent(target, { status, ...data }, options);
  }

  async #submit(
    activity: ActivityIdentifier,
    action: string,
    options: DraftOptions,
  ): Promise<RegistrationSubmission> {
    // Bare ids or a misspelled key would be ignored, and the server would process every draft of the activity, so
    // reject both.
    const [drafts, request] = takeScope<readonly RecordIdentifier[]>(options, "recordIds", "record_ids");
    const target = path`/operations/${await activityId(this.core, activity, request)}/${action}`;
    const body = drafts ? { record_ids: await recordIds(this.core, drafts, request) } : {};
    return this.#submissions.one(await this.core.api.post(target, body, request));
  }
}

/** Older servers send the message as `error_message`. */
function withMessage(row: JsonValue): JsonValue {
  if (isJsonObject(row) && row.message == null && row.error_message != null) row.message = row.error_message;
  return row;
}
