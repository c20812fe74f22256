import type { JsonObject, JsonValue } from "../../json";
import type { ViewFilterRule } from "../filter-rules";

/** A column of a view. */
export interface ViewField {
  /** What filters and sorts call `view_field_id`. */
  id?: string;
  /** `null` for a column that is computed. */
  data_field_id?: string | null;
  lookup_field_id?: string | null;
  [more: string]: JsonValue | undefined;
}

/** Of the two ids one is set. */
interface FieldOfView {
  key_field_id?: string | null;
  view_field_id?: string | null;
  plot_field_config?: JsonObject | null;
  [more: string]: JsonValue | undefined;
}

/** How a view is sorted. */
export interface RecordViewSort extends FieldOfView {
  descending?: boolean;
}

/** Which rows a view shows. */
export interface RecordViewFilter extends FieldOfView {
  filter_type?: ViewFilterRule;
  /** What is compared with; its shape depends on the rule. */
  filter_prop?: JsonValue;
}

/** Which rows of a view are coloured. */
export interface RecordViewColorFilter extends RecordViewFilter {
  /** Such as `#FF0000`. */
  color?: string;
}
