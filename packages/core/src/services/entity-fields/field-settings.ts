import type { JsonObject } from "../../util/json";
import type { Unlisted } from "../../util/unlisted";
import type { ExtraFields } from "../extra-fields";

/** How strictly new key values must have the field's format. */
export const FormatEnforcementEnum = {
  SUGGEST: "suggest",
  ENFORCE_ONLY: "enforce_only",
  GENERATE: "generate",
} as const;

/** A value of `FormatEnforcementEnum`, or another one, marked with `unlisted`. */
export type FormatEnforcement = (typeof FormatEnforcementEnum)[keyof typeof FormatEnforcementEnum] | Unlisted;

/** What a key field is used for. */
export const EntityFieldRoleEnum = { REGISTERED_ENTITY: "registered_entity" } as const;

/** A value of `EntityFieldRoleEnum`, or another one, marked with `unlisted`. */
export type EntityFieldRole = (typeof EntityFieldRoleEnum)[keyof typeof EntityFieldRoleEnum] | Unlisted;

/** How several values are combined into the displayed one. */
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

/** A value of `ValueAggregationTypeEnum`, or another one, marked with `unlisted`. */
export type ValueAggregationType =
  | (typeof ValueAggregationTypeEnum)[keyof typeof ValueAggregationTypeEnum]
  | Unlisted;

/** From which activities a lookup shows values. */
export const LookupDisplayOperationScopeEnum = { ALL: "all", CHILD: "child", PARENT: "parent" } as const;

/** A value of `LookupDisplayOperationScopeEnum`, or another one, marked with `unlisted`. */
export type LookupDisplayOperationScope =
  | (typeof LookupDisplayOperationScopeEnum)[keyof typeof LookupDisplayOperationScopeEnum]
  | Unlisted;

interface FieldChanges extends ExtraFields {
  /** Its display name. */
  field_name?: string | undefined;
  /** At most 500 characters; `""` clears it. */
  field_description?: string | undefined;
  /** At most 500 characters; `""` clears it. */
  field_examples?: string | undefined;
}

/** Changes to the settings of a key field. Omitted settings stay unchanged; `null` clears a setting. */
export interface KeyFieldChanges extends FieldChanges {
  /** A regular expression that values must match. */
  regex_format?: string | null | undefined;
  /** The prefix of generated identifiers. */
  serial_format_prefix?: string | null | undefined;
  /** Number of digits of a generated number, padded with zeros. */
  serial_format_padding?: number | null | undefined;
  /** How strictly new values must have the format. */
  format_enforcement?: FormatEnforcement | null | undefined;
  /** Whether the app warns about values that do not match the format. */
  show_format_warning?: boolean | undefined;
  /** The first number of the counter for generated identifiers. */
  initial_counter_value?: number | undefined;
  /** What the key field is used for. */
  role?: EntityFieldRole | null | undefined;
}

/** Changes to the settings of a data field. Omitted settings stay unchanged; `null` clears a setting. */
export interface DataFieldChanges extends FieldChanges {
  /** `true` archives the field, `false` brings it back. */
  is_archived?: boolean | undefined;
  /** Whether users are prevented from changing its values. */
  is_readonly?: boolean | undefined;
  /** How several values of a record are shown as one. */
  display_aggregation_type?: ValueAggregationType | null | undefined;
  /** Whether values of sub-records are shown, too. */
  display_includes_sub_records?: boolean | undefined;
  /** Whether values of activities are shown, too. */
  display_includes_operations?: boolean | undefined;
  /** How several values are shown as one in a lookup. */
  lookup_display_aggregation_type?: ValueAggregationType | null | undefined;
  /** Whether a lookup shows values of sub-records, too. */
  lookup_display_includes_sub_records?: boolean | undefined;
  /** From which activities a lookup shows values. */
  lookup_display_operation_scope?: LookupDisplayOperationScope | undefined;
  /** Its shape depends on the field's type. */
  attrs?: JsonObject | undefined;
}
