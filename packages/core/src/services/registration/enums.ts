/** The status of a registration file, a submission or a draft. Kaleidoscope may support more. */
export const RegistrationFileStatusEnum = {
  PENDING: "pending",
  VALIDATED: "validated",
  VALIDATION_FAILED: "validation_failed",
  SUBMITTED: "submitted",
  COMPLETED: "completed",
  FAILED: "failed",
} as const;

/** A value of `RegistrationFileStatusEnum`, or one that this SDK does not know yet. */
export type RegistrationFileStatus =
  | (typeof RegistrationFileStatusEnum)[keyof typeof RegistrationFileStatusEnum]
  | (string & {});

/** How a registration ended. */
export const RegistrationResultStatusEnum = { SUCCESS: "success", ERROR: "error" } as const;

/** A value of `RegistrationResultStatusEnum`, or one that this SDK does not know yet. */
export type RegistrationResultStatus =
  | (typeof RegistrationResultStatusEnum)[keyof typeof RegistrationResultStatusEnum]
  | (string & {});

/** What a submission asks for: to register drafts, or only to check them. */
export const RegistrationSubmissionTypeEnum = {
  REGISTRATION: "registration",
  VALIDATION: "validation",
} as const;

/** A value of `RegistrationSubmissionTypeEnum`, or one that this SDK does not know yet. */
export type RegistrationSubmissionType =
  | (typeof RegistrationSubmissionTypeEnum)[keyof typeof RegistrationSubmissionTypeEnum]
  | (string & {});
