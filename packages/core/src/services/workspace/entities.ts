import { type Defaults, Entity } from "../../entities/entity";
import type { JsonObject } from "../../util/json";

/** What a member may do. Kaleidoscope may know more levels than these. */
export const WorkspaceAccessLevelEnum = {
  ADMIN: "admin",
  TEAM_MEMBER: "team-member",
  GUEST: "guest",
  VIEWER: "viewer",
  DEACTIVATED: "deactivated",
} as const;

/** A value of `WorkspaceAccessLevelEnum`, or one that is newer than this SDK. */
export type WorkspaceAccessLevel =
  | (typeof WorkspaceAccessLevelEnum)[keyof typeof WorkspaceAccessLevelEnum]
  | (string & {});

/** The workspace that the credentials belong to. */
export class Workspace extends Entity {
  static readonly defaults: Defaults = { workspace_name: null };

  /** The name people know it by. */
  declare readonly workspace_name: string | null;

  override toString(): string {
    return String(this.workspace_name);
  }
}

/** A member of the workspace, deactivated ones included. */
export class WorkspaceUser extends Entity {
  static readonly defaults: Defaults = {
    full_name: null,
    preferred_name: null,
    access_level: null,
    email: null,
  };

  /** First and last name. */
  declare readonly full_name: string | null;
  /** What they like to be called. */
  declare readonly preferred_name: string | null;
  /** What they may do. */
  declare readonly access_level: WorkspaceAccessLevel | null;
  /** Their mail address. */
  declare readonly email: string | null;

  override toString(): string {
    return String(this.full_name);
  }
}

/** A group of members. */
export class WorkspaceGroup extends Entity {
  static readonly defaults: Defaults = { group_name: null, user_ids: [], program_ids: [], email: null };

  /** The name people know it by. */
  declare readonly group_name: string | null;
  /** Ids of its members. */
  declare readonly user_ids: string[];
  /** Ids of its programs. */
  declare readonly program_ids: string[];
  /** Its mail address. */
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

  /** Name of whoever did it. */
  declare readonly full_name: string | null;
  /** What they like to be called. */
  declare readonly preferred_name: string | null;
  /** Whether a program did it, not a person. */
  declare readonly is_bot: boolean | null;
  /** What it holds depends on `event_type`. */
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
