import { type Defaults, Entity } from "../../entities/entity";
import type { JsonObject } from "../../util/json";

/** Something that happened to an activity. */
export class ActivityEvent extends Entity {
  static readonly defaults: Defaults = {
    event_type: null,
    event_type_version: null,
    event_attrs: {},
    event_user_id: null,
    created_at: null,
    resource_id: null,
    resource_type: null,
    workspace_id: null,
    parent_bulk_event_id: null,
    is_bulk: null,
    request_id: null,
    session_id: null,
    log: null,
  };

  /** Such as `task.updated`. */
  declare readonly event_type: string | null;
  /** Version of the event type's shape. */
  declare readonly event_type_version: number | null;
  /** Its contents depend on `event_type`. */
  declare readonly event_attrs: JsonObject;
  /** Id of the user who did it. */
  declare readonly event_user_id: string | null;
  /** ISO 8601. */
  declare readonly created_at: string | null;
  /** Id of the activity. */
  declare readonly resource_id: string | null;
  /** `task` for activities. */
  declare readonly resource_type: string | null;
  /** Id of the workspace. */
  declare readonly workspace_id: string | null;
  /** Id of the bulk event that this one is a part of. */
  declare readonly parent_bulk_event_id: string | null;
  /** Whether it is part of a bulk operation. */
  declare readonly is_bulk: boolean | null;
  /** Id of the request that caused it, if any. */
  declare readonly request_id: string | null;
  /** Id of the session that caused it, if any. */
  declare readonly session_id: string | null;
  /** A human-readable summary. */
  declare readonly log: string | null;
}
