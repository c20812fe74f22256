/** Where a registration file, a submission or a draft stands. Kaleidoscope may know more than these. */
export const RegistrationFileStatusEnum = {
  PENDING: "pending",
  VALIDATED: "validated",
  VALIDATION_FAILED: "validation_failed",
  SUBMITTED: "submitted",
  COMPLETED: "completed",
  FAILED: "failed",
} as const;

export type RegistrationFileStatus =
  | (typeof RegistrationFileStatusEnum)[keyof typeof RegistrationFileStatusEnum]
  | (string & {});

/** How a registration ended. */
export const RegistrationResultStatusEnum = { SUCCESS: "success", ERROR: "error" } as const;

export type RegistrationResultStatus =
  | (typeof RegistrationResultStatusEnum)[keyof typeof RegistrationResultStatusEnum]
  | (string & {});

/** What a submission asks for: to register drafts, or only to check them. */
export const RegistrationSubmissionTypeEnum = {
  REGISTRATION: "registration",
  VALIDATION: "validation",
} as const;

export type RegistrationSubmissionType =
  | (typeof RegistrationSubmissionTypeEnum)[keyof typeof RegistrationSubmissionTypeEnum]
  | (string & {});
