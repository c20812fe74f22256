import { type Defaults, Entity } from "../../entities/entity";
import type { JsonObject } from "../../util/json";
import type { Unlisted } from "../../util/unlisted";

/** Access levels of a member. Kaleidoscope may support more. */
export const WorkspaceAccessLevelEnum = {
  ADMIN: "admin",
  TEAM_MEMBER: "team-member",
  GUEST: "guest",
  VIEWER: "viewer",
  DEACTIVATED: "deactivated",
} as const;

/** A value of `WorkspaceAccessLevelEnum`, or another one, marked with `unlisted`. */
export type WorkspaceAccessLevel =
  | (typeof WorkspaceAccessLevelEnum)[keyof typeof WorkspaceAccessLevelEnum]
  | Unlisted;

/** The workspace that the credentials belong to. */
export class Workspace extends Entity {
  static readonly defaults: Defaults = { workspace_name: null };

  /** Its display name. */
  declare readonly workspace_name: string | null;

  override toString(): string {
    return String(this.workspace_name);
  }
}

/** A member of the workspace, possibly deactivated. */
export class WorkspaceUser extends Entity {
  static readonly defaults: Defaults = {
    full_name: null,
    preferred_name: null,
    access_level: null,
    email: null,
  };

  /** First and last name. */
  declare readonly full_name: string | null;
  /** Their preferred name. */
  declare readonly preferred_name: string | null;
  /** Their access level. */
  declare readonly access_level: WorkspaceAccessLevel | null;
  /** Their email address. */
  declare readonly email: string | null;

  override toString(): string {
    return String(this.full_name);
  }
}

/** A group of members. */
export class WorkspaceGroup extends Entity {
  static readonly defaults: Defaults = { group_name: null, user_ids: [], program_ids: [], email: null };

  /** Its display name. */
  declare readonly group_name: string | null;
  /** Ids of its members. */
  declare readonly user_ids: string[];
  /** Ids of its programs. */
  declare readonly program_ids: string[];
  /** Its email address. */
  declare readonly email: string | null;

  override toString(): string {
    return String(this.group_name);
  }
}

/** Something that happened in the workspace. */
export class WorkspaceEvent extends Entity {
  static readonly defaults: Defaults = {
    full_name: null,
    preferred_name: null,
    is_bot: null,
    event_attrs: {},
    created_at: null,
    resource_id: null,
    resource_type: null,
    event_type: null,
    event_type_version: null,
    event_user_id: null,
    parent_bulk_event_id: null,
    is_bulk: null,
  };

  /** Name of the user or program that did it. */
  declare readonly full_name: string | null;
  /** Their preferred name. */
  declare readonly preferred_name: string | null;
  /** Whether it was done by a program, not a person. */
  declare readonly is_bot: boolean | null;
  /** Its contents depend on `event_type`. */
  declare readonly event_attrs: JsonObject;
  /** ISO 8601. */
  declare readonly created_at: string | null;
  /** Id of what it happened to. */
  declare readonly resource_id: string | null;
  /** What kind of thing it happened to. */
  declare readonly resource_type: string | null;
  /** What happened. */
  declare readonly event_type: string | null;
  /** Version of the event type's shape. */
  declare readonly event_type_version: number | null;
  /** Id of the user who did it. */
  declare readonly event_user_id: string | null;
  /** Id of the bulk event that this one is a part of. */
  declare readonly parent_bulk_event_id: string | null;
  /** Whether it is part of a bulk operation. */
  declare readonly is_bulk: boolean | null;

  override toString(): string {
    return `${this.id}:${this.event_type}`;
  }
}
