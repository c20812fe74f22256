import type { Unlisted } from "../util/unlisted";

/** How a filter compares values. The last two are for record views; a record search rejects them. */
export const FilterRuleTypeEnum = {
  IS_SET: "is_set",
  IS_EMPTY: "is_empty",
  IS_EQUAL: "is_equal",
  IS_ANY_OF_TEXT: "is_any_of_text",
  IS_NOT_EQUAL: "is_not_equal",
  INCLUDES: "includes",
  DOES_NOT_INCLUDE: "does_not_include",
  IS_IN: "is_in",
  IS_NOT_IN: "is_not_in",
  VALUE_IS_SUBSET_OF_PROPS: "value_is_subset_of_props",
  VALUE_IS_SUPERSET_OF_PROPS: "value_is_superset_of_props",
  VALUE_HAS_OVERLAP_WITH_PROPS: "value_has_overlap_with_props",
  VALUE_HAS_NO_OVERLAP_WITH_PROPS: "value_has_no_overlap_with_props",
  VALUE_HAS_SAME_ELEMENTS_AS_PROPS: "value_has_same_elements_as_props",
  STARTS_WITH: "starts_with",
  ENDS_WITH: "ends_with",
  IS_LESS_THAN: "is_less_than",
  IS_LESS_THAN_EQUAL: "is_less_than_equal",
  IS_GREATER_THAN: "is_greater_than",
  IS_GREATER_THAN_EQUAL: "is_greater_than_equal",
  IS_BEFORE: "is_before",
  IS_AFTER: "is_after",
  IS_BETWEEN: "is_between",
  IS_BEFORE_RELATIVE_DAY: "is_before_relative_day",
  IS_AFTER_RELATIVE_DAY: "is_after_relative_day",
  IS_BETWEEN_RELATIVE_DAY: "is_between_relative_day",
  IS_BEFORE_RELATIVE_WEEK: "is_before_relative_week",
  IS_AFTER_RELATIVE_WEEK: "is_after_relative_week",
  IS_BETWEEN_RELATIVE_WEEK: "is_between_relative_week",
  IS_BEFORE_RELATIVE_MONTH: "is_before_relative_month",
  IS_AFTER_RELATIVE_MONTH: "is_after_relative_month",
  IS_BETWEEN_RELATIVE_MONTH: "is_between_relative_month",
  IS_LAST_WEEK: "is_last_week",
  IS_THIS_WEEK: "is_this_week",
  IS_NEXT_WEEK: "is_next_week",
  IS_THIS_MONTH: "is_this_month",
  IS_NEXT_MONTH: "is_next_month",
  IS_LAST_UPDATED_AFTER: "is_last_updated_after",
  IS_NOT_ANY_OF_TEXT: "is_not_any_of_text",
  SUBFIELD_RULE: "subfield_rule",
} as const;

/**
 * The same object as `FilterRuleTypeEnum`, under the name that kalbio uses for record views.
 *
 * @deprecated use `FilterRuleTypeEnum`
 */
export const FilterRuleType = FilterRuleTypeEnum as typeof FilterRuleTypeEnum;

type FilterRule = (typeof FilterRuleTypeEnum)[keyof typeof FilterRuleTypeEnum];

/** A rule of `FilterRuleTypeEnum` for a record view, or another one, marked with `unlisted`. */
export type ViewFilterRule = FilterRule | Unlisted;

/** A rule of `FilterRuleTypeEnum` for a record search, or another one, marked with `unlisted`. */
export type SearchFilterRule = Exclude<FilterRule, "is_not_any_of_text" | "subfield_rule"> | Unlisted;
