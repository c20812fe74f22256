import { type JsonValue, FilterRuleTypeEnum as Rule, type SearchFilterRule, unlisted } from "@kal/core";

/** What a rule compares with: nothing, one value, a few, the two ends of a range, a date, or a number of days. */
export type Operand = "none" | "one" | "several" | "range" | "date" | "days";

interface RuleChoice {
  rule: SearchFilterRule;
  label: string;
  operand: Operand;
}

const choice = (rule: SearchFilterRule, operand: Operand = "one", label = rule.replaceAll("_", " ")) => ({
  rule,
  operand,
  label,
});

const equality: RuleChoice[] = [
  choice(Rule.IS_EQUAL, "one", "is"),
  choice(Rule.IS_NOT_EQUAL, "one", "is not"),
];
const presence: RuleChoice[] = [choice(Rule.IS_SET, "none", "has a value"), choice(Rule.IS_EMPTY, "none")];
const updates = choice(Rule.IS_LAST_UPDATED_AFTER, "date", "was last updated after");

const text: RuleChoice[] = [
  choice(Rule.INCLUDES, "one", "contains"),
  choice(Rule.DOES_NOT_INCLUDE, "one", "does not contain"),
  ...equality,
  choice(Rule.STARTS_WITH),
  choice(Rule.ENDS_WITH),
  choice(Rule.IS_IN, "several", "is one of"),
  choice(Rule.IS_NOT_IN, "several", "is none of"),
  ...presence,
  updates,
];

const numbers: RuleChoice[] = [
  choice(Rule.IS_LESS_THAN),
  choice(Rule.IS_LESS_THAN_EQUAL, "one", "is at most"),
  choice(Rule.IS_GREATER_THAN),
  choice(Rule.IS_GREATER_THAN_EQUAL, "one", "is at least"),
  choice(Rule.IS_BETWEEN, "range"),
  ...equality,
  ...presence,
  updates,
];

const dates: RuleChoice[] = [
  choice(Rule.IS_BEFORE, "date"),
  choice(Rule.IS_AFTER, "date"),
  choice(Rule.IS_BETWEEN, "range"),
  choice(Rule.IS_EQUAL, "date", "is"),
  choice(Rule.IS_LAST_WEEK, "none", "was last week"),
  choice(Rule.IS_THIS_WEEK, "none", "is this week"),
  choice(Rule.IS_THIS_MONTH, "none", "is this month"),
  choice(Rule.IS_AFTER_RELATIVE_DAY, "days", "is later than so many days from today"),
  choice(Rule.IS_BEFORE_RELATIVE_DAY, "days", "is earlier than so many days from today"),
  ...presence,
  updates,
];

const flags: RuleChoice[] = [...equality, ...presence, updates];

const sets: RuleChoice[] = [
  choice(Rule.VALUE_HAS_OVERLAP_WITH_PROPS, "several", "has one of"),
  choice(Rule.VALUE_HAS_NO_OVERLAP_WITH_PROPS, "several", "has none of"),
  choice(Rule.VALUE_IS_SUPERSET_OF_PROPS, "several", "has all of"),
  choice(Rule.VALUE_IS_SUBSET_OF_PROPS, "several", "has nothing but"),
  choice(Rule.VALUE_HAS_SAME_ELEMENTS_AS_PROPS, "several", "has exactly"),
  ...presence,
  updates,
];

const BY_TYPE: { [fieldType: string]: RuleChoice[] } = {
  number: numbers,
  "qualified-number": numbers,
  date: dates,
  boolean: flags,
  multiselect: sets,
  people: sets,
  votes: sets,
};

/** The rules that make sense for a field of this type. */
export const rulesFor = (fieldType: string): readonly RuleChoice[] => BY_TYPE[fieldType] ?? text;

/** A rule as it stands in a sentence. An address may name one that its field is not offered. */
export function ruleNamed(rule: string, fieldType: string): RuleChoice {
  return rulesFor(fieldType).find((known) => known.rule === rule) ?? choice(unlisted(rule));
}

/**
 * What a person typed, as the `filter_prop` of a rule. What does not fit is sent as it is: the API says better than a
 * page can what it takes.
 */
export function filterProp(rule: string, typed: string, fieldType: string): JsonValue {
  const { operand } = ruleNamed(rule, fieldType);
  if (operand === "none") return null;
  if (operand === "several" || operand === "range") return typed.split(",").map((part) => part.trim());
  if (fieldType === "boolean") return typed === "true";
  return typed.trim();
}
