import type { Json } from "../engine/json";
import { badRequest } from "../engine/refusal";
import { dateRules, relativeDateRules } from "./rules/date-rules";
import { equalityRules, numberRules, presenceRules, setRules, textRules } from "./rules/value-rules";
import type { Rule, Test } from "./subject";

/** The rules of the record search by `filter_type`. */
export const filterRules: ReadonlyMap<string, Rule> = new Map(
  Object.entries({
    ...presenceRules,
    ...equalityRules,
    ...textRules,
    ...setRules,
    ...numberRules,
    ...dateRules,
    ...relativeDateRules,
  }),
);

/** Rules that record views may store, but that the search rejects. */
export const VIEW_ONLY_RULES: ReadonlySet<string> = new Set(["is_not_any_of_text", "subfield_rule"]);

/** Returns the test of a rule, or throws a 400 if the rule is unknown. */
export function filterTest(filterType: string, prop: Json, field: string): Test {
  const rule = filterRules.get(filterType);
  if (!rule)
    throw badRequest(`${field}/filter_type "${filterType}" is not a filter rule of the record search`);
  return rule(prop, `${field}/filter_prop`);
}
