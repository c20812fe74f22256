import type { JsonValue } from "../../util/json";
import type { ActivityIdentifier } from "../activities/activity-params";
import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import type { ExtraFields } from "../extra-fields";
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

/** Exactly one of the two is set. */
interface FieldOfView {
  /** A key field, its id or its name. */
  key_field_id: EntityFieldIdentifier | null;
  /** Id of a column of the view, as in `view.view_fields`. */
  view_field_id: string | null;
}

interface FieldOfEntity {
  /** A key field or a data field, its id or its name. */
  field_id: EntityFieldIdentifier | null;
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

/** Which records to find or to export, and in which order. Records must match all criteria. */
export interface RecordsQuery extends ExtraFields {
  /** Ids of record sets, as a list or joined with commas. */
  record_set_ids?: readonly string[] | string | null | undefined;
  /** Id of a program. */
  program_id?: string | null | undefined;
  /** Id of the entity type. */
  entity_slice_id?: string | null | undefined;
  /** The activity that holds the records: its id, its title, or the activity itself. */
  operation_id?: ActivityIdentifier | null | undefined;
  /** Ids of key values, as in `record.identifier_ids`. */
  identifier_ids?: readonly string[] | string | null | undefined;
  /** Filters on fields of a record view. Text is sent unchanged: the list as JSON, as kalbio's exports take it. */
  view_field_filters?: readonly ViewFieldFilter[] | string | null | undefined;
  /** Sorts by fields of a record view, or their JSON text. */
  view_field_sorts?: readonly ViewFieldSort[] | string | null | undefined;
  /** Filters on fields of the records, or their JSON text. */
  entity_field_filters?: readonly FieldFilter[] | string | null | undefined;
  /** Sorts by fields of the records, or their JSON text. */
  entity_field_sorts?: readonly FieldSort[] | string | null | undefined;
  /** Text to search for in the records. */
  search_text?: string | null | undefined;
}

/** The criteria of a record search. Omitted criteria are not sent. */
export interface SearchRecordsQuery extends RecordsQuery {
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
