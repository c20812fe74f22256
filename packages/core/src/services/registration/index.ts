export {
  type RegistrationDraftStatus,
  RegistrationFile,
  RegistrationFileWithErrors,
  type RegistrationResultError,
  RegistrationSubmission,
  RegistrationSubmissionWithErrors,
} from "./entities";
export {
  type RegistrationFileStatus,
  RegistrationFileStatusEnum,
  type RegistrationResultStatus,
  RegistrationResultStatusEnum,
  type RegistrationSubmissionType,
  RegistrationSubmissionTypeEnum,
} from "./enums";
export {
  type DraftOptions,
  type RegistrationRecordResult,
  type RegistrationResults,
  RegistrationService,
  type RegistrationStatusDetails,
} from "./registration-service";
export type { StageDraftsOptions } from "./stage-drafts";
export { StageDraftsError } from "./stage-drafts-error";
