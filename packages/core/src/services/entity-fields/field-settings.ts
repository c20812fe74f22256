import type { JsonObject } from "../../json";

/** How strictly new key values must have the field's format. */
export const FormatEnforcementEnum = {
  SUGGEST: "suggest",
  ENFORCE_ONLY: "enforce_only",
  GENERATE: "generate",
} as const;

/** A value of `FormatEnforcementEnum`, or one that is newer than this SDK. */
export type FormatEnforcement =
  | (typeof FormatEnforcementEnum)[keyof typeof FormatEnforcementEnum]
  | (string & {});

/** What a key field is used for. */
export const EntityFieldRoleEnum = { REGISTERED_ENTITY: "registered_entity" } as const;

/** A value of `EntityFieldRoleEnum`, or one that is newer than this SDK. */
export type EntityFieldRole = (typeof EntityFieldRoleEnum)[keyof typeof EntityFieldRoleEnum] | (string & {});

/** How several values become the one that is shown. */
export const ValueAggregationTypeEnum = {
  LATEST: "latest",
  LIST: "list",
  EARLIEST: "earliest",
  RANGE: "range",
  MEAN: "mean",
  MEDIAN: "median",
  MINIMUM: "minimum",
  MAXIMUM: "maximum",
} as const;

/** A value of `ValueAggregationTypeEnum`, or one that is newer than this SDK. */
export type ValueAggregationType =
  | (typeof ValueAggregationTypeEnum)[keyof typeof ValueAggregationTypeEnum]
  | (string & {});

/** From which activities a lookup shows values. */
export const LookupDisplayOperationScopeEnum = { ALL: "all", CHILD: "child", PARENT: "parent" } as const;

/** A value of `LookupDisplayOperationScopeEnum`, or one that is newer than this SDK. */
export type LookupDisplayOperationScope =
  | (typeof LookupDisplayOperationScopeEnum)[keyof typeof LookupDisplayOperationScopeEnum]
  | (string & {});

interface FieldChanges {
  field_name?: string;
  /** At most 500 characters; `""` clears it. */
  field_description?: string;
  /** At most 500 characters; `""` clears it. */
  field_examples?: string;
}

/** Settings of a key field to change: what is left out stays, `null` clears. */
export interface KeyFieldChanges extends FieldChanges {
  regex_format?: string | null;
  serial_format_prefix?: string | null;
  /** Digits of a generated number, filled up with zeros. */
  serial_format_padding?: number | null;
  format_enforcement?: FormatEnforcement | null;
  show_format_warning?: boolean;
  initial_counter_value?: number;
  role?: EntityFieldRole | null;
}

/** Settings of a data field to change: what is left out stays, `null` clears. */
export interface DataFieldChanges extends FieldChanges {
  is_archived?: boolean;
  is_readonly?: boolean;
  display_aggregation_type?: ValueAggregationType | null;
  display_includes_sub_records?: boolean;
  display_includes_operations?: boolean;
  lookup_display_aggregation_type?: ValueAggregationType | null;
  lookup_display_includes_sub_records?: boolean;
  lookup_display_operation_scope?: LookupDisplayOperationScope;
  /** Its shape depends on the field's type. */
  attrs?: JsonObject;
}
