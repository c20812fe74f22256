import type { JsonValue } from "../../json";
import type { SearchFilterRule } from "../filter-rules";

interface Filter {
  filter_type: SearchFilterRule;
  /** What is compared with; its shape depends on the rule. */
  filter_prop: JsonValue;
}

/** Ids, not names. Of the two one is set. */
interface FieldOfView {
  key_field_id: string | null;
  view_field_id: string | null;
}

/** A field's id, not its name. */
interface FieldOfEntity {
  field_id: string | null;
}

/** A filter on a field of a record view. */
export interface ViewFieldFilter extends FieldOfView, Filter {}

/** A sort by a field of a record view. */
export interface ViewFieldSort extends FieldOfView {
  descending: boolean;
}

/** A filter on a field of the records themselves. */
export interface FieldFilter extends FieldOfEntity, Filter {}

/** A sort by a field of the records themselves. */
export interface FieldSort extends FieldOfEntity {
  descending: boolean;
}

/** What to search records by; all that is given must hold. What is left out is not sent. */
export interface SearchRecordsQuery {
  record_set_ids?: string | null;
  program_id?: string | null;
  /** The entity type. */
  entity_slice_id?: string | null;
  /** The activity. */
  operation_id?: string | null;
  identifier_ids?: readonly string[] | null;
  view_field_filters?: readonly ViewFieldFilter[] | null;
  view_field_sorts?: readonly ViewFieldSort[] | null;
  entity_field_filters?: readonly FieldFilter[] | null;
  entity_field_sorts?: readonly FieldSort[] | null;
  search_text?: string | null;
  /** The most ids to answer with. */
  limit?: number | null;
}
