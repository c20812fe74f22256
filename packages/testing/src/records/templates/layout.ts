import type { JsonObject } from "../../engine/json";
import { newId } from "../../world/clock";
import type { Row } from "../../world/world";
import { addOnce } from "../create-record";

/** Returns the layout items of a definition, in display order. */
export const layoutOf = (definition: Row): JsonObject[] => (definition.content_layout ?? []) as JsonObject[];

/** Inserts a result table at a position, or at the end. Later items move down. */
export function placeTable(definition: Row, viewId: string, position?: number): void {
  const items = [...layoutOf(definition)].sort((a, b) => Number(a.position_index) - Number(b.position_index));
  const index = Math.min(position ?? items.length, items.length);
  items.splice(index, 0, {
    id: newId(),
    component_type: "result_table",
    position_index: index,
    note_section_id: null,
    sheet_id: null,
    platemap_id: null,
    record_view_id: viewId,
    drc_config_id: null,
  });
  definition.content_layout = renumbered(items);
}

/** Removes layout items and renumbers the rest. */
export function unplace(definition: Row, goes: (item: JsonObject) => boolean): void {
  definition.content_layout = renumbered(layoutOf(definition).filter((item) => !goes(item)));
}

const renumbered = (items: JsonObject[]): JsonObject[] =>
  items.map((item, position_index) => ({ ...item, position_index }));

const POINTERS = [
  ["registration_record_view_id", "registration_content_layout_id"],
  ["registration_result_record_view_id", "registration_result_content_layout_id"],
  ["registration_staging_template_view_id", null],
] as const;

/** Clears the settings of a definition that refer to the view or to a removed layout item. */
export function clearPointers(definition: Row, viewId: string): void {
  for (const [viewKey, layoutKey] of POINTERS) {
    if (definition[viewKey] !== viewId) continue;
    definition[viewKey] = null;
    if (layoutKey) definition[layoutKey] = null;
  }
  const placements = new Set(layoutOf(definition).map((item) => item.id));
  if (Array.isArray(definition.view_ids_to_add_to_when_record_attached)) {
    const queued = definition.view_ids_to_add_to_when_record_attached;
    definition.view_ids_to_add_to_when_record_attached = queued.filter((id) => id !== viewId);
  }
  if (Array.isArray(definition.queue_content_layout_ids)) {
    definition.queue_content_layout_ids = definition.queue_content_layout_ids.filter((id) =>
      placements.has(id as string),
    );
  }
}

export function addToList(row: Row, key: string, item: string): void {
  const list = [...((row[key] ?? []) as string[])];
  addOnce(list, item);
  row[key] = list;
}

export function removeFromList(row: Row, key: string, item: string): void {
  row[key] = ((row[key] ?? []) as string[]).filter((one) => one !== item);
}
