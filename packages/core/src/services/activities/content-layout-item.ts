import { type Defaults, Entity } from "../../entities/entity";
import type { Unlisted } from "../../util/unlisted";

/** Components that a layout can contain. Kaleidoscope may support more. */
export const ContentLayoutComponentTypeEnum = {
  NOTE_SECTION: "note_section",
  SHEET: "sheet",
  PLATEMAP: "platemap",
  RESULT_TABLE: "result_table",
  LOOKUP_TABLE: "lookup_table",
  DRC_CHART: "drc_chart",
  REQUESTS: "requests",
} as const;

/** A type of `ContentLayoutComponentTypeEnum`, or another one, marked with `unlisted`. */
export type ContentLayoutComponentType =
  | (typeof ContentLayoutComponentTypeEnum)[keyof typeof ContentLayoutComponentTypeEnum]
  | Unlisted;

/** One component in a definition's layout. Other settings refer to its id as a content layout id. */
export class ContentLayoutItem extends Entity {
  static readonly defaults: Defaults = {
    component_type: null,
    position_index: null,
    note_section_id: null,
    sheet_id: null,
    platemap_id: null,
    record_view_id: null,
    drc_config_id: null,
  };

  /** Its type, which determines which of the ids below is set. */
  declare readonly component_type: ContentLayoutComponentType | null;
  /** Its position among its siblings. */
  declare readonly position_index: number | null;
  /** Of a `note_section`. */
  declare readonly note_section_id: string | null;
  /** Of a `sheet`. */
  declare readonly sheet_id: string | null;
  /** Of a `platemap`. */
  declare readonly platemap_id: string | null;
  /** Of a `result_table` or a `lookup_table`. */
  declare readonly record_view_id: string | null;
  /** Of a `drc_chart`. */
  declare readonly drc_config_id: string | null;
}
