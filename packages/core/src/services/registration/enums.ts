import type { Unlisted } from "../../util/unlisted";

/** The status of a registration file, a submission or a draft. Kaleidoscope may support more. */
export const RegistrationFileStatusEnum = {
  PENDING: "pending",
  VALIDATED: "validated",
  VALIDATION_FAILED: "validation_failed",
  SUBMITTED: "submitted",
  COMPLETED: "completed",
  FAILED: "failed",
} as const;

/** A value of `RegistrationFileStatusEnum`, or another one, marked with `unlisted`. */
export type RegistrationFileStatus =
  | (typeof RegistrationFileStatusEnum)[keyof typeof RegistrationFileStatusEnum]
  | Unlisted;

/** How a registration ended. */
export const RegistrationResultStatusEnum = { SUCCESS: "success", ERROR: "error" } as const;

/** A value of `RegistrationResultStatusEnum`, or another one, marked with `unlisted`. */
export type RegistrationResultStatus =
  | (typeof RegistrationResultStatusEnum)[keyof typeof RegistrationResultStatusEnum]
  | Unlisted;

/** What a submission asks for: to register drafts, or only to check them. */
export const RegistrationSubmissionTypeEnum = {
  REGISTRATION: "registration",
  VALIDATION: "validation",
} as const;

/** A value of `RegistrationSubmissionTypeEnum`, or another one, marked with `unlisted`. */
export type RegistrationSubmissionType =
  | (typeof RegistrationSubmissionTypeEnum)[keyof typeof RegistrationSubmissionTypeEnum]
  | Unlisted;
