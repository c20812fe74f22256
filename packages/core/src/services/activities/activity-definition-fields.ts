import { type Defaults, Entity } from "../../entities/entity";
import type { ActivityStatus } from "./activity-status";
import type { ActivityType } from "./activity-type";
import type { ContentLayoutItem } from "./content-layout-item";
import type { Property } from "./property";

/**
 * The fields of an activity definition. The `registration_...` fields and those after them are set only for
 * experiments and design cycles.
 */
export abstract class ActivityDefinitionFields extends Entity {
  static readonly defaults: Defaults = {
    program_ids: [],
    title: null,
    activity_type: null,
    status: null,
    assigned_user_ids: [],
    assigned_group_ids: [],
    label_ids: [],
    properties: [],
    external_id: null,
    registration_property_field_id: null,
    registration_record_view_id: null,
    registration_content_layout_id: null,
    registration_status_field_id: null,
    registration_result_record_view_id: null,
    registration_result_content_layout_id: null,
    registration_staging_template_view_id: null,
    view_ids_to_add_to_when_record_attached: [],
    queue_content_layout_ids: [],
    content_layout: [],
  };

  declare readonly program_ids: string[];
  declare readonly title: string | null;
  declare readonly activity_type: ActivityType | null;
  /** The initial status of new activities. */
  declare readonly status: ActivityStatus | null;
  /** Users whom new activities are assigned to. */
  declare readonly assigned_user_ids: string[];
  /** Groups that new activities are assigned to. */
  declare readonly assigned_group_ids: string[];
  declare readonly label_ids: string[];
  declare readonly properties: Property[];
  /** Its id in another system. */
  declare readonly external_id: string | null;
  /** File-based registration: the property whose uploaded files are registered. */
  declare readonly registration_property_field_id: string | null;
  /** File-based registration: the view that registered records go to. */
  declare readonly registration_record_view_id: string | null;
  declare readonly registration_content_layout_id: string | null;
  /** The data field that holds the status of a registration. */
  declare readonly registration_status_field_id: string | null;
  declare readonly registration_result_record_view_id: string | null;
  declare readonly registration_result_content_layout_id: string | null;
  /** Table-based registration: the view that each new activity gets a copy of, to stage drafts on. */
  declare readonly registration_staging_template_view_id: string | null;
  /** The record views that attached records are queued into. */
  declare readonly view_ids_to_add_to_when_record_attached: string[];
  /** The layout items that receive queued records. */
  declare readonly queue_content_layout_ids: string[];
  /** The components that each activity shows, in the server's order. */
  declare readonly content_layout: ContentLayoutItem[];

  override toString(): string {
    return `${this.id}:${this.title}`;
  }
}
