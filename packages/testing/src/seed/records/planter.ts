import type { Json } from "../../engine/json";
import { idList, viewMapping } from "../../records/activity-records";
import { addOnce, linkFamily } from "../../records/create-record";
import { appendValue } from "../../records/write-value";
import type { World } from "../../world/world";
import { userIds } from "../ids";
import type { IdCounter } from "./ids";

export interface Planted {
  id: string;
  type: string;
  keys: [fieldId: string, content: string][];
  at: string;
  programs?: string[];
  draft?: boolean;
  /** The activity that the record was created in. */
  from?: string;
  /** The keys are unique, so skip the lookup, which would take minutes for ten thousand records. */
  single?: boolean;
}

export interface PlantedValue {
  record: string;
  field: string;
  content: Json;
  at: string;
  by?: string;
  activity?: string;
  view?: string;
  importId?: string;
}

/** Adds records and values to the world, with the same ids at every start. */
export class Planter {
  constructor(
    readonly world: World,
    readonly nextId: IdCounter,
  ) {}

  record({ id, type, keys, at, programs = [], draft = false, from, single }: Planted): void {
    const row = this.world.records.put({
      id,
      created_at: at,
      entity_slice_id: type,
      workspace_id: this.world.workspace.id,
      initial_operation_id: from ?? null,
      keys: keys.map(([field_id, content]) => ({ id: this.nextId("keyValue"), field_id, content })),
      sub_record_ids: [],
      program_ids: [...programs],
      is_draft: draft,
      is_archived: false,
    });
    if (!draft && !single) linkFamily(this.world, row);
  }

  /** Values of one field must be added oldest first. */
  value({ record, field, content, at, by, activity, view, importId }: PlantedValue): void {
    appendValue(this.world, {
      id: this.nextId("value"),
      field_id: field,
      owner_id: record,
      content,
      created_at: at,
      created_by: by ?? userIds.robot,
      operation_id: activity ?? null,
      record_view_id: view ?? null,
      import_id: importId ?? null,
    });
  }

  /** Adds records to an activity and to the given table, if any. */
  attach(activityId: string, viewId: string | null, recordIds: string[], at: string): void {
    const activity = this.world.activities.demand(activityId);
    const mapping = viewMapping(activity);
    if (viewId) activity.data_table_record_mapping = { ...mapping, [viewId]: recordIds };
    const all = idList(activity, "all_record_ids");
    for (const recordId of recordIds) {
      addOnce(all, recordId);
      this.world.attachedAt.set(`${activityId}:${recordId}`, at);
    }
    activity.all_record_ids = all;
  }
}
