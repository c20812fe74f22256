import type { JsonObject, JsonValue } from "../../util/json";
import type { Unlisted } from "../../util/unlisted";
import type { ViewFilterRule } from "../filter-rules";

/** A column of a view. */
export interface ViewField {
  /** The id that filters and sorts refer to as `view_field_id`. */
  id?: string | undefined;
  /** `null` for a computed column. */
  data_field_id?: string | null | undefined;
  /** Id of the lookup field, for a column that shows one. */
  lookup_field_id?: string | null | undefined;
}

/** Exactly one of the two ids is set. */
interface FieldOfView {
  /** Id of a key field. */
  key_field_id?: string | null | undefined;
  /** Id of a column of the view, as in `view.view_fields`. */
  view_field_id?: string | null | undefined;
  /** Settings of a plot field, as the server sends them. */
  plot_field_config?: JsonObject | null | undefined;
}

/** What the records of a view are sorted by. Others are marked with `unlisted`. */
export type RecordViewSortOrder = "alphabetical" | "created_date" | "manual" | Unlisted;

/** How a view is sorted. */
export interface RecordViewSort extends FieldOfView {
  /** Whether the order is descending. */
  descending?: boolean | undefined;
}

/** A filter for the rows of a view. */
export interface RecordViewFilter extends FieldOfView {
  /** How the field is compared with `filter_prop`. */
  filter_type?: ViewFilterRule | undefined;
  /** The value to compare with. Its shape depends on the rule. */
  filter_prop?: JsonValue | undefined;
}

/** A coloring rule for the rows of a view. */
export interface RecordViewColorFilter extends RecordViewFilter {
  /** Such as `#FF0000`. */
  color?: string | undefined;
}
