import type { JsonObject } from "../engine/route";
import { rowId, rowKinds } from "./ids";

/** What a layout item places: a note section or a chart (by number), a view, or, with none, the requests list. */
export interface Placed {
  note?: number;
  chart?: number;
  view?: string;
}

function componentOf(placed: Placed): string {
  if (placed.view) return "result_table";
  if (placed.note) return "note_section";
  return placed.chart ? "drc_chart" : "requests";
}

export const layoutItem = (id: string, position_index: number, placed: Placed): JsonObject => ({
  id,
  component_type: componentOf(placed),
  position_index,
  note_section_id: placed.note ? rowId(rowKinds.layoutPart, placed.note) : null,
  sheet_id: null,
  platemap_id: null,
  record_view_id: placed.view ?? null,
  drc_config_id: placed.chart ? rowId(rowKinds.layoutPart, 100 + placed.chart) : null,
});
