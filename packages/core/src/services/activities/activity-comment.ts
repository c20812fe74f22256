import { type Defaults, Entity } from "../../entities/entity";
import type { JsonObject } from "../../util/json";

/** A comment on an activity. One is posted with the `comment` key of `activity.update`. */
export class ActivityComment extends Entity {
  static readonly defaults: Defaults = {
    workspace_id: null,
    created_by: null,
    content: null,
    parent_comment_id: null,
    mentioned_user_ids: null,
    resource_type: null,
    resource_id: null,
    created_at: null,
    updated_at: null,
  };

  /** Id of the workspace. */
  declare readonly workspace_id: string | null;
  /** Id of the user who wrote it. */
  declare readonly created_by: string | null;
  /** Rich text, a Tiptap document. */
  declare readonly content: JsonObject | null;
  /** The comment it replies to. */
  declare readonly parent_comment_id: string | null;
  /** Ids of the members it mentions. */
  declare readonly mentioned_user_ids: string[] | null;
  /** `task` for activities. */
  declare readonly resource_type: string | null;
  /** Id of the activity. */
  declare readonly resource_id: string | null;
  /** ISO 8601. */
  declare readonly created_at: string | null;
  /** ISO 8601. */
  declare readonly updated_at: string | null;
}
