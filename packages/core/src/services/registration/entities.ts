import { type Defaults, Entity } from "../../entities/entity";
import type { RegistrationFileStatus, RegistrationSubmissionType } from "./enums";

/** A problem that the registrar reported for one record. */
export interface RegistrationResultError {
  /** Id of the submitted record. */
  source_record_id: string | null;
  /** The registrar's own status. */
  status: string | null;
  /** The registrar's explanation. */
  error_message: string | null;
}

/** The status of a staged draft. Drafts that were never submitted or validated have none. */
export interface RegistrationDraftStatus {
  /** Id of the draft. */
  record_id: string | null;
  /** Its status; one of `RegistrationFileStatusEnum`. */
  status: RegistrationFileStatus | null;
  /** The registrar's message. */
  message: string | null;
}

/** A submission to the registrar and its status. */
abstract class RegistrationStep extends Entity {
  static readonly defaults: Defaults = {
    workspace_id: null,
    operation_id: null,
    status: null,
    message: null,
    created_by: null,
    last_updated_by: null,
    created_at: null,
    updated_at: null,
  };

  /** Id of the workspace. */
  declare readonly workspace_id: string | null;
  /** Id of the activity. */
  declare readonly operation_id: string | null;
  /** Its status; one of `RegistrationFileStatusEnum`. */
  declare readonly status: RegistrationFileStatus | null;
  /** The registrar's message. */
  declare readonly message: string | null;
  /** Id of the user who submitted it. */
  declare readonly created_by: string | null;
  /** Id of the user who last changed it. */
  declare readonly last_updated_by: string | null;
  /** ISO 8601. */
  declare readonly created_at: string | null;
  /** ISO 8601. */
  declare readonly updated_at: string | null;
}

/** A file submitted to the registrar. */
export class RegistrationFile extends RegistrationStep {
  static override readonly defaults: Defaults = { file_id: null };

  /** Id of the uploaded file. */
  declare readonly file_id: string | null;
}

/** A file submitted to the registrar, with the problems of its records. */
export class RegistrationFileWithErrors extends RegistrationFile {
  static override readonly defaults: Defaults = { record_errors: [] };

  /** The problems, one per record; empty unless `status` is `failed`. */
  declare readonly record_errors: RegistrationResultError[];
}

/** Drafts or files that were submitted to the registrar together. */
export class RegistrationSubmission extends RegistrationStep {
  static override readonly defaults: Defaults = {
    submission_type: null,
    file_ids: [],
    submitted_record_ids: null,
  };

  /** `registration`, or `validation` if the drafts are only checked. */
  declare readonly submission_type: RegistrationSubmissionType | null;
  /** Empty for a submission of drafts. */
  declare readonly file_ids: string[];
  /** Ids of the drafts. */
  declare readonly submitted_record_ids: string[] | null;
}

/** A submission with the problems of its records. */
export class RegistrationSubmissionWithErrors extends RegistrationSubmission {
  static override readonly defaults: Defaults = { record_errors: [] };

  /** The problems, one per record; empty unless `status` is `failed` or `validation_failed`. */
  declare readonly record_errors: RegistrationResultError[];
}
