import type { JsonObject, JsonValue } from "../../util/json";
import type { ViewFilterRule } from "../filter-rules";

/** A column of a view. */
export interface ViewField {
  /** What filters and sorts call `view_field_id`. */
  id?: string | undefined;
  /** `null` for a column that is computed. */
  data_field_id?: string | null | undefined;
  /** Id of the lookup field, for a column that shows one. */
  lookup_field_id?: string | null | undefined;
  [more: string]: JsonValue | undefined;
}

/** Of the two ids one is set. */
interface FieldOfView {
  /** Id of a key field. */
  key_field_id?: string | null | undefined;
  /** Id of a column of the view, as in `view.view_fields`. */
  view_field_id?: string | null | undefined;
  /** Settings of a plot field, as the server sends them. */
  plot_field_config?: JsonObject | null | undefined;
  [more: string]: JsonValue | undefined;
}

/** How a view is sorted. */
export interface RecordViewSort extends FieldOfView {
  /** Whether the largest comes first. */
  descending?: boolean | undefined;
}

/** Which rows a view shows. */
export interface RecordViewFilter extends FieldOfView {
  /** How the field is compared with `filter_prop`. */
  filter_type?: ViewFilterRule | undefined;
  /** What is compared with; its shape depends on the rule. */
  filter_prop?: JsonValue | undefined;
}

/** Which rows of a view are coloured. */
export interface RecordViewColorFilter extends RecordViewFilter {
  /** Such as `#FF0000`. */
  color?: string | undefined;
}
