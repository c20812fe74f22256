import type { CommonUpdate } from "./common-update";
import type { ContentLayoutItem } from "./content-layout-item";
import type { Property } from "./property";

/** What of a definition to change. A key that is left out, or `undefined`, stays as it is. */
export interface ActivityDefinitionUpdate extends CommonUpdate {
  /** `true` archives it, `false` brings it back. */
  is_archived?: boolean | undefined;
  /** Replaces the whole list. */
  assigned_user_ids?: readonly string[] | undefined;
  /** Changes the activities already made from it, too. */
  propagate_to_instances?: boolean | undefined;
}

/**
 * How activities of a definition register records. Files are registered with `propertyFieldId` and
 * `recordViewId`, tables with `stagingTemplateViewId`. A key that is left out stays as it is; `null` clears it.
 */
export interface RegistrationSettings {
  /** The property whose uploaded files are registered. */
  propertyFieldId?: string | null | undefined;
  /** The view that registered records go to. */
  recordViewId?: string | null | undefined;
  /** Id of the layout item that places `recordViewId`. */
  contentLayoutId?: string | null | undefined;
  /** The data field that holds the status of a registration. */
  statusFieldId?: string | null | undefined;
  /** The view that results go to. */
  resultRecordViewId?: string | null | undefined;
  /** Id of the layout item that places `resultRecordViewId`. */
  resultContentLayoutId?: string | null | undefined;
  /** The view that each new activity gets a copy of, to stage drafts on. */
  stagingTemplateViewId?: string | null | undefined;
}

/** Which layout items of a view receive queued records. Sent as it is. */
export interface QueueContentLayoutMapping {
  /** Id of the record view. */
  view_id: string;
  /** Ids of items of the definition's `content_layout` that place this view. */
  content_layout_ids: readonly string[];
}

/** Into which views the records attached to an activity are queued. A key that is left out stays as it is. */
export interface QueuingBehavior {
  /** Ids of record views to queue into from now on. */
  addViewIds?: readonly string[] | undefined;
  /** Ids of record views to queue into no longer. */
  removeViewIds?: readonly string[] | undefined;
  /** Replaces the whole mapping. */
  queueContentLayoutIds?: readonly QueueContentLayoutMapping[] | undefined;
}

/** A record view or template that is placed once in the layout, or the layout item that places it. */
export type PlacedView = ContentLayoutItem | { readonly id: string };

/** File-based registration, in terms of what the definition holds. */
export interface FileRegistration {
  /** Where registered records go. */
  view: PlacedView;
  /** The property whose uploaded files are registered, or the id of its property field. */
  filePropertyField: Property | string;
  /** The data field that holds the status, or its id; `null` clears it. */
  statusField?: { readonly id: string } | string | null | undefined;
  /** Where results go; `null` clears it. */
  resultView?: PlacedView | null | undefined;
}
