import type { Unlisted } from "../../util/unlisted";

/** The name of each activity type in the app. */
export const ACTIVITY_TYPE_TO_LABEL = {
  task: "Task",
  experiment: "Experiment",
  project: "Project",
  stage: "Stage",
  milestone: "Milestone",
  cycle: "Design cycle",
} as const;

/** Experiments and design cycles are "operations": only they hold records. */
export type ActivityType = keyof typeof ACTIVITY_TYPE_TO_LABEL | Unlisted;
