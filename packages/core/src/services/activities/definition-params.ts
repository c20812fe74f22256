import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import type { CommonUpdate } from "./common-update";
import type { ContentLayoutItem } from "./content-layout-item";
import type { Property } from "./property";

/** Changes to a definition. Omitted and `undefined` keys stay unchanged. */
export interface ActivityDefinitionUpdate extends CommonUpdate {
  /** `true` archives it, `false` brings it back. */
  is_archived?: boolean | undefined;
  /** Replaces the whole list. */
  assigned_user_ids?: readonly string[] | undefined;
  /** Also changes the activities that were already created from it. */
  propagate_to_instances?: boolean | undefined;
}

/**
 * How activities of a definition register records. Files are registered with `propertyFieldId` and `recordViewId`,
 * tables with `stagingTemplateViewId`. Omitted keys stay unchanged; `null` clears a setting.
 */
export interface RegistrationSettings {
  /** The property whose uploaded files are registered. */
  propertyFieldId?: string | null | undefined;
  /** The view that registered records go to. */
  recordViewId?: string | null | undefined;
  /** Id of the layout item that places `recordViewId`. */
  contentLayoutId?: string | null | undefined;
  /** The data field that holds the status of a registration: its id, its name, or the field itself. */
  statusFieldId?: EntityFieldIdentifier | null | undefined;
  /** The view that results go to. */
  resultRecordViewId?: string | null | undefined;
  /** Id of the layout item that places `resultRecordViewId`. */
  resultContentLayoutId?: string | null | undefined;
  /** The view that each new activity gets a copy of, to stage drafts on. */
  stagingTemplateViewId?: string | null | undefined;
}

/** The layout items of a view that receive queued records. Sent unchanged. */
export interface QueueContentLayoutMapping {
  /** Id of the record view. */
  view_id: string;
  /** Ids of items of the definition's `content_layout` that place this view. */
  content_layout_ids: readonly string[];
}

/** The views into which records attached to an activity are queued. Omitted keys stay unchanged. */
export interface QueuingBehavior {
  /** Ids of record views to start queueing into. */
  addViewIds?: readonly string[] | undefined;
  /** Ids of record views to stop queueing into. */
  removeViewIds?: readonly string[] | undefined;
  /** Replaces the whole mapping. */
  queueContentLayoutIds?: readonly QueueContentLayoutMapping[] | undefined;
}

/** A record view or template that the layout shows once, or the layout item that shows it. */
export type PlacedView = ContentLayoutItem | { readonly id: string };

/** Settings of file-based registration, given as entities of the definition. */
export interface FileRegistration {
  /** Where registered records go. */
  view: PlacedView;
  /** The property whose uploaded files are registered, or the id of its property field. */
  filePropertyField: Property | string;
  /** The data field that holds the status, its id or its name; `null` clears it. */
  statusField?: EntityFieldIdentifier | null | undefined;
  /** Where results go; `null` clears it. */
  resultView?: PlacedView | null | undefined;
}
