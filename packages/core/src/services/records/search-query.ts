import type { JsonValue } from "../../util/json";
import type { SearchFilterRule } from "../filter-rules";

interface Filter {
  /** How the field is compared with `filter_prop`. */
  filter_type: SearchFilterRule;
  /**
   * The value to compare with. Its shape depends on the rule. `null` for rules that compare with nothing, such as
   * `is_set`.
   */
  filter_prop: JsonValue;
}

/** Ids, not names. Exactly one of the two is set. */
interface FieldOfView {
  /** Id of a key field. */
  key_field_id: string | null;
  /** Id of a column of the view, as in `view.view_fields`. */
  view_field_id: string | null;
}

/** A field's id, not its name. */
interface FieldOfEntity {
  /** Id of a key field or a data field. */
  field_id: string | null;
}

/** A filter on a field of a record view. */
export interface ViewFieldFilter extends FieldOfView, Filter {}

/** A sort by a field of a record view. */
export interface ViewFieldSort extends FieldOfView {
  /** Whether the order is descending. */
  descending: boolean;
}

/** A filter on a field of the records themselves. */
export interface FieldFilter extends FieldOfEntity, Filter {}

/** A sort by a field of the records themselves. */
export interface FieldSort extends FieldOfEntity {
  /** Whether the order is descending. */
  descending: boolean;
}

/** The criteria of a record search. Records must match all of them. Omitted criteria are not sent. */
export interface SearchRecordsQuery {
  /** Id of a record set. */
  record_set_ids?: string | null | undefined;
  /** Id of a program. */
  program_id?: string | null | undefined;
  /** The entity type. */
  entity_slice_id?: string | null | undefined;
  /** The activity. */
  operation_id?: string | null | undefined;
  /** Ids of key values, as in `record.identifier_ids`. */
  identifier_ids?: readonly string[] | null | undefined;
  /** Filters on fields of a record view. Records must match all of them. */
  view_field_filters?: readonly ViewFieldFilter[] | null | undefined;
  /** Sorts by fields of a record view. */
  view_field_sorts?: readonly ViewFieldSort[] | null | undefined;
  /** Filters on fields of the records. Records must match all of them. */
  entity_field_filters?: readonly FieldFilter[] | null | undefined;
  /** Sorts by fields of the records. */
  entity_field_sorts?: readonly FieldSort[] | null | undefined;
  /** Text to search for in the records. */
  search_text?: string | null | undefined;
  /** Maximum number of ids to return. */
  limit?: number | null | undefined;
}

/** The names of the criteria. */
export const SEARCH_CRITERIA = [
  "record_set_ids",
  "program_id",
  "entity_slice_id",
  "operation_id",
  "identifier_ids",
  "view_field_filters",
  "view_field_sorts",
  "entity_field_filters",
  "entity_field_sorts",
  "search_text",
  "limit",
];
