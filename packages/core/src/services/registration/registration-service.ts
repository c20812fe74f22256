import { EntityFactory } from "../../entity-factory";
import { InvalidArgumentError } from "../../errors/invalid-argument-error";
import { given } from "../../given";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json";
import { Service } from "../../service";
import { path } from "../../transport/path";
import type { RequestOptions } from "../../transport/types";
import { filledRows } from "../../value-object";
import type { Activity } from "../activities/activity";
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

/** What the registrar says of one record. */
export interface RegistrationRecordResult {
  record_id: string;
  /** For example `matched` or `not_found`. */
  status: string;
  /** Key field names to values. */
  data?: JsonObject;
  error_message?: string;
}

/** What the registrar adds to a status. */
export interface RegistrationStatusDetails {
  message?: string | null;
}

/** What the registrar reports at the end. */
export interface RegistrationResults extends RegistrationStatusDetails {
  key_field_names?: readonly string[] | null;
  records?: readonly RegistrationRecordResult[] | null;
}

/** Which drafts; all of the activity's where none are named. */
export interface DraftSelection {
  record_ids?: readonly string[] | null;
}

const DRAFT_STATUS = { record_id: null, status: null, message: null };

/**
 * `client.registration`: records of an activity go to an external registrar, which reports back.
 *
 * Table-based: `stageDrafts`, `imports.waitFor`, optionally `validateDrafts`, `submitDrafts`, then
 * `getDraftStatuses`. File-based: upload to the activity's registration property, `registerFile`, then
 * `getRegistrationFiles`. The registrar's side is `pushStatus` and `submitResults`, or the same for submissions.
 */
export class RegistrationService extends Service {
  readonly #files = new EntityFactory(this.core, RegistrationFile);
  readonly #filesWithErrors = new WithErrorsFactory(this.core, RegistrationFileWithErrors);
  readonly #submissions = new EntityFactory(this.core, RegistrationSubmission);
  readonly #submissionsWithErrors = new WithErrorsFactory(this.core, RegistrationSubmissionWithErrors);

  /**
   * Puts rows on the activity's staging table as drafts, and returns the id of the import that does it;
   * `imports.waitFor` tells when it is done. Columns are named by field name.
   *
   * Throws `UnresolvedIdentifierError` for an unknown activity, `InvalidArgumentError` without a staging
   * table or for unknown columns (nothing is written in all three), and `StageDraftsError` with the import's id
   * when the import was made but not started.
   * `GET /activities`, `GET /record_views`, `GET /data_fields`, `POST /imports`, `POST /imports/{id}/run`
   */
  stageDrafts(
    operation: Activity | string,
    keyFieldNames: readonly string[],
    data: readonly JsonObject[],
    options: StageDraftsOptions = {},
  ): Promise<string> {
    return stageDrafts(this.core, operation, keyFieldNames, data, options);
  }

  /** Asks the registrar to check drafts; nothing is registered. `POST /operations/{operationId}/validate_drafts` */
  async validateDrafts(
    operationId: string,
    selection: DraftSelection = {},
    options?: RequestOptions,
  ): Promise<RegistrationSubmission> {
    return this.#submit(path`/operations/${operationId}/validate_drafts`, selection, options);
  }

  /** Asks the registrar to register drafts. `POST /operations/{operationId}/submit_drafts_for_registration` */
  async submitDrafts(
    operationId: string,
    selection: DraftSelection = {},
    options?: RequestOptions,
  ): Promise<RegistrationSubmission> {
    return this.#submit(path`/operations/${operationId}/submit_drafts_for_registration`, selection, options);
  }

  /** Where each draft stands. `GET /operations/{operationId}/registration_draft_statuses` */
  async getDraftStatuses(operationId: string, options?: RequestOptions): Promise<RegistrationDraftStatus[]> {
    const target = path`/operations/${operationId}/registration_draft_statuses`;
    const answer = await this.core.api.get(target, options);
    return filledRows(answer.required(), DRAFT_STATUS, answer);
  }

  /** The activity's submissions, newest first. `GET /operations/{operationId}/registration_submissions` */
  async getRegistrationSubmissions(
    operationId: string,
    options?: RequestOptions,
  ): Promise<RegistrationSubmissionWithErrors[]> {
    const target = path`/operations/${operationId}/registration_submissions`;
    return this.#submissionsWithErrors.many(await this.core.api.get(target, options));
  }

  /**
   * Archives drafts that are neither pending nor submitted. Always `true`; a refusal throws.
   * `POST /operations/{operationId}/clear_draft_records`
   */
  async clearDrafts(
    operationId: string,
    recordIds: readonly string[],
    options?: RequestOptions,
  ): Promise<true> {
    await this.core.api.postNoContent(
      path`/operations/${operationId}/clear_draft_records`,
      { record_ids: recordIds },
      options,
    );
    this.core.cache.invalidate("/activities", "records", "records-activities");
    return true;
  }

  /** The registrar reports where a submission stands. Always `true`. `POST /operations/{operationId}/registration_submissions/{submissionId}/status` */
  async pushSubmissionStatus(
    operationId: string,
    submissionId: string,
    status: RegistrationFileStatus,
    details: RegistrationStatusDetails = {},
    options?: RequestOptions,
  ): Promise<true> {
    const target = path`/operations/${operationId}/registration_submissions/${submissionId}/status`;
    return this.core.api.postNoContent(target, { status, ...given(details) }, options);
  }

  /** The registrar reports how a submission ended. Always `true`. `POST /operations/{operationId}/registration_submissions/{submissionId}/results` */
  async submitSubmissionResults(
    operationId: string,
    submissionId: string,
    status: RegistrationResultStatus,
    results: RegistrationResults = {},
    options?: RequestOptions,
  ): Promise<true> {
    const target = path`/operations/${operationId}/registration_submissions/${submissionId}/results`;
    return this.core.api.postNoContent(target, { status, ...given(results) }, options);
  }

  /** Hands an uploaded file to the registrar. `POST /operations/{operationId}/register/{fileId}` */
  async registerFile(
    operationId: string,
    fileId: string,
    options?: RequestOptions,
  ): Promise<RegistrationFile> {
    const target = path`/operations/${operationId}/register/${fileId}`;
    const answer = await this.core.api.post(target, {}, options);
    return this.#files.adopt(withMessage(answer.required()), answer);
  }

  /** The activity's registration files, in the server's order. `GET /operations/{operationId}/registrations` */
  async getRegistrationFiles(
    operationId: string,
    options?: RequestOptions,
  ): Promise<RegistrationFileWithErrors[]> {
    const target = path`/operations/${operationId}/registrations`;
    const answer = await this.core.api.get(target, options);
    const files = answer.required();
    return this.#filesWithErrors.adoptAll(Array.isArray(files) ? files.map(withMessage) : files, answer);
  }

  /** The registrar reports where a file stands. Always `true`. `POST /operations/{operationId}/registration_files/{fileId}/status` */
  async pushStatus(
    operationId: string,
    fileId: string,
    status: RegistrationFileStatus,
    details: RegistrationStatusDetails = {},
    options?: RequestOptions,
  ): Promise<true> {
    const target = path`/operations/${operationId}/registration_files/${fileId}/status`;
    return this.core.api.postNoContent(target, { status, ...given(details) }, options);
  }

  /** The registrar reports how a file's registration ended. Always `true`. `POST /operations/{operationId}/register/{fileId}/results` */
  async submitResults(
    operationId: string,
    fileId: string,
    status: RegistrationResultStatus,
    results: RegistrationResults = {},
    options?: RequestOptions,
  ): Promise<true> {
    const target = path`/operations/${operationId}/register/${fileId}/results`;
    return this.core.api.postNoContent(target, { status, ...given(results) }, options);
  }

  async #submit(
    target: string,
    selection: DraftSelection,
    options?: RequestOptions,
  ): Promise<RegistrationSubmission> {
    // Ids in place of the object would be overlooked, and every draft of the activity handed over.
    if (Array.isArray(selection)) throw new InvalidArgumentError("Pass the drafts as { record_ids }.");
    return this.#submissions.one(await this.core.api.post(target, given(selection), options));
  }
}

/** Older servers name the message `error_message`. */
function withMessage(row: JsonValue): JsonValue {
  if (isJsonObject(row) && row.message == null && row.error_message != null) row.message = row.error_message;
  return row;
}
