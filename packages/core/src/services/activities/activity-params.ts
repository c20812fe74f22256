import type { JsonObject } from "../../util/json";
import type { Activity } from "./activity";
import type { ActivityDefinition } from "./activity-definition";
import type { ActivityType } from "./activity-type";
import type { CommonUpdate } from "./common-update";

/** An activity, its id, or its title. */
export type ActivityIdentifier = Activity | string;

/** An activity definition, its id, or its title. */
export type DefinitionIdentifier = ActivityDefinition | string;

/** What a new activity begins with. Everything else is set by `activity.update` afterwards. */
export interface ActivityInput {
  /** What it is called. Must not be empty. */
  title: string;
  /** Such as `experiment`, `task` or `project`. */
  activity_type: ActivityType;
  /** Ids of the programs it belongs to. */
  program_ids?: readonly string[] | undefined;
  /** The definition to make it from: its id or title, or the definition itself. Sent as `definition_id`. */
  activity_definition_id?: DefinitionIdentifier | null | undefined;
  /** Ids of the members who are to do it. */
  assigned_user_ids?: readonly string[] | undefined;
  /** Users to be told of its changes, besides its creator and those assigned. */
  subscriber_ids?: readonly string[] | undefined;
  /** A `Date`, or ISO 8601 text, which is sent as it is. */
  start_date?: Date | string | null | undefined;
  /** Days. */
  duration?: number | null | undefined;
}

/** What of an activity to change. A key that is left out, or `undefined`, stays as it is. */
export interface ActivityUpdate extends CommonUpdate {
  /** `null` detaches it from its parent. */
  parent_id?: string | null | undefined;
  /** Id of an activity definition; a title is not resolved here. */
  definition_id?: string | undefined;
  /** Ids of activities to wait for. */
  add_dependencies?: readonly string[] | undefined;
  /** Ids of activities to wait for no longer. */
  remove_dependencies?: readonly string[] | undefined;
  /** A `Date`, or ISO 8601 text, which is sent as it is; `null` clears it. */
  due_date?: Date | string | null | undefined;
  /** A `Date`, or ISO 8601 text, which is sent as it is; `null` clears it. */
  start_date?: Date | string | null | undefined;
  /** Ids of members to become reviewers. */
  add_reviewer_ids?: readonly string[] | undefined;
  /** Ids of members to be reviewers no longer. */
  remove_reviewer_ids?: readonly string[] | undefined;
  /** To subscribe others needs the workspace permission `update.tasks.other_subscribers`. */
  add_subscriber_ids?: readonly string[] | undefined;
  /** Ids of members to be told of its changes no longer. */
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

/** From where to remove records. */
export interface RemoveRecordsFrom {
  /** This view alone; without it, every view of the activity. */
  record_view_id?: string | null | undefined;
}
