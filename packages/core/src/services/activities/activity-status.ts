import type { Unlisted } from "../../util/unlisted";

/** Common statuses of activities. Workspaces may define others. */
export const ActivityStatusEnum = {
  REQUESTED: "requested",
  TODO: "to do",
  IN_PROGRESS: "in progress",
  NEEDS_REVIEW: "needs review",
  BLOCKED: "blocked",
  PAUSED: "paused",
  CANCELLED: "cancelled",
  IN_REVIEW: "in review",
  LOCKED: "locked",
  TO_REVIEW: "to review",
  UPLOAD_COMPLETE: "upload complete",
  NEW: "new",
  IN_DESIGN: "in design",
  READY_TO_MAKE: "ready to make",
  IN_SYNTHESIS: "in synthesis",
  IN_TEST: "in test",
  IN_ANALYSIS: "in analysis",
  PARTIALLY_COMPLETE: "partially complete",
  PARKED: "parked",
  COMPLETE: "complete",
  FAILED: "failed",
  ABANDONED: "abandoned",
  IDEATION: "ideation",
  TWO_D_SELECTION: "2D selection",
  COMPUTATION: "computation",
  COMPOUND_SELECTION: "compound selection",
  SELECTED: "selected",
  QUEUE_FOR_SYNTHESIS: "queue for synthesis",
  DATA_REVIEW: "data review",
  DONE: "done",
} as const;

/** A status of `ActivityStatusEnum`, or one that the workspace defines. */
export type ActivityStatus = (typeof ActivityStatusEnum)[keyof typeof ActivityStatusEnum] | Unlisted;
