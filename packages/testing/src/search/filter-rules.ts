import type { Json } from "../engine/json";
import { badRequest } from "../engine/refusal";
import { dateRules, relativeDateRules } from "./rules/date-rules";
import { equalityRules, numberRules, presenceRules, setRules, textRules } from "./rules/value-rules";
import type { Rule, Test } from "./subject";

/** Every rule that the record search knows, by its `filter_type`. */
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

/** Record views may also store these; the search does not take them. */
export const VIEW_ONLY_RULES: ReadonlySet<string> = new Set(["is_not_any_of_text", "subfield_rule"]);

/** The test of a rule, or the 400 that says why there is none. */
export function filterTest(filterType: string, prop: Json, field: string): Test {
  const rule = filterRules.get(filterType);
  if (!rule)
    throw badRequest(`${field}/filter_type "${filterType}" is not a filter rule of the record search`);
  return rule(prop, `${field}/filter_prop`);
}
