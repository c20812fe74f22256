import type { RequestOptions } from "../../transport/types";
import type { JsonObject } from "../../util/json";
import type { ExtraFields } from "../extra-fields";
import type { Activity } from "./activity";
import type { ActivityDefinition } from "./activity-definition";
import type { ActivityType } from "./activity-type";
import type { CommonUpdate } from "./common-update";

/** An activity, its id, or its title. */
export type ActivityIdentifier = Activity | string;

/** An activity definition, its id, or its title. */
export type DefinitionIdentifier = ActivityDefinition | string;

/** The initial values of a new activity. Use `activity.update` to set other fields afterwards. */
export interface ActivityInput extends ExtraFields {
  /** Its title. Must not be empty. */
  title: string;
  /** Such as `experiment`, `task` or `project`. */
  activity_type: ActivityType;
  /** Ids of the programs it belongs to. */
  program_ids?: readonly string[] | undefined;
  /** The definition to create it from: its id, its title, or the definition itself. Sent as `definition_id`. */
  activity_definition_id?: DefinitionIdentifier | null | undefined;
  /** Ids of the members to assign. */
  assigned_user_ids?: readonly string[] | undefined;
  /** Users to notify of its changes, besides its creator and assignees. */
  subscriber_ids?: readonly string[] | undefined;
  /** A `Date`, or ISO 8601 text, which is sent unchanged. */
  start_date?: Date | string | null | undefined;
  /** Days. */
  duration?: number | null | undefined;
}

/** Changes to an activity. Omitted and `undefined` keys stay unchanged. */
export interface ActivityUpdate extends CommonUpdate {
  /** The activity to move it below: its id, its title, or the activity itself. `null` detaches it from its parent. */
  parent_id?: ActivityIdentifier | null | undefined;
  /** The definition to base it on: its id, its title, or the definition itself. */
  definition_id?: DefinitionIdentifier | undefined;
  /** Activities to add to its dependencies, their ids or titles. */
  add_dependencies?: readonly ActivityIdentifier[] | undefined;
  /** Activities to remove from its dependencies, their ids or titles. */
  remove_dependencies?: readonly ActivityIdentifier[] | undefined;
  /** A `Date`, or ISO 8601 text, which is sent unchanged. `null` clears it. */
  due_date?: Date | string | null | undefined;
  /** A `Date`, or ISO 8601 text, which is sent unchanged. `null` clears it. */
  start_date?: Date | string | null | undefined;
  /** Ids of members to add as reviewers. */
  add_reviewer_ids?: readonly string[] | undefined;
  /** Ids of members to remove as reviewers. */
  remove_reviewer_ids?: readonly string[] | undefined;
  /**
   * Ids of members to notify of its changes. Subscribing others requires the workspace permission
   * `update.tasks.other_subscribers`.
   */
  add_subscriber_ids?: readonly string[] | undefined;
  /** Ids of members to stop notifying of its changes. */
  remove_subscriber_ids?: readonly string[] | undefined;
  /** Rich text, posted as a comment together with the change. */
  comment?: JsonObject | undefined;
  /** How activities that depend on it are shifted. Its values are not documented. */
  shift_dependency_mode?: string | undefined;
  /** Whether a shift of dates skips weekends. */
  avoid_weekends?: boolean | undefined;
  /** Whether a shift of dates extends activities in progress. */
  extend_in_progress_items?: boolean | undefined;
}

/** Where to remove records from. */
export interface RemoveRecordsOptions extends RequestOptions {
  /**
   * Only this view, by its id. If omitted or `null`, every view of the activity. `undefined` is an error, because a
   * missing id must not delete the values of every view.
   */
  recordViewId?: string | null | undefined;
  /**
   * kalbio's name of `recordViewId`.
   *
   * @deprecated use `recordViewId`
   */
  record_view_id?: string | null | undefined;
}

/** The names of the values of a new activity. */
export const INPUT = [
  "title",
  "activity_type",
  "activity_definition_id",
  "program_ids",
  "assigned_user_ids",
  "subscriber_ids",
  "start_date",
  "duration",
];

/** Returns the body of a creation without the definition, whose title has to be resolved. */
export function creationBody(data: { [name: string]: unknown }) {
  const { activity_definition_id: _, ...given } = data;
  return {
    ...given,
    program_ids: given.program_ids ?? [],
    assigned_user_ids: given.assigned_user_ids ?? [],
    subscriber_ids: given.subscriber_ids ?? [],
    start_date: given.start_date ?? null,
    duration: given.duration ?? null,
  };
}
