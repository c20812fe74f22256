/** One lifecycle for registration files, submissions and drafts. */
export const REGISTRATION_STATUSES = [
  "pending",
  "validated",
  "validation_failed",
  "submitted",
  "completed",
  "failed",
] as const;
