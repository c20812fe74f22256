import type { ClientCore } from "../../client/client-core";
import { InvalidArgumentError } from "../../errors/invalid-argument-error";
import type { RequestOptions } from "../../transport/types";
import type { JsonValue } from "../../util/json";
import { parseBoolean } from "../../values/parse-boolean";
import { parseDate } from "../../values/parse-date";
import { parseQuantity } from "../../values/parse-quantity";
import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import { FilterRuleTypeEnum, type SearchFilterRule } from "../filter-rules";
import type { Condition } from "./find-query";
import { resolveField } from "./resolve-field";
import type { FieldFilter } from "./search-query";

const COMPARISONS: { readonly [operator: string]: SearchFilterRule } = {
  "=": "is_equal",
  "!=": "is_not_equal",
  "<": "is_less_than",
  "<=": "is_less_than_equal",
  ">": "is_greater_than",
  ">=": "is_greater_than_equal",
};
/** Without the rules of record views, which a search rejects. */
const RULES: readonly string[] = /* @__PURE__ */ Object.values(FilterRuleTypeEnum).filter(
  (rule) => !/^(is_not_any_of_text|subfield_rule)$/.test(rule),
);

const EQUALITY = /^is_(not_)?equal$/;
const NUMBER_RULE = /^is_(less|greater)_than|^is_(before|after)_relative/;
const DATE_RULE = /^is_(before|after|last_updated_after)$/;
const LIST_RULE = /^is_(not_)?in$|^is_any_of|^value_|^is_between/;
const RULE_WITHOUT_VALUE = /^is_(set|empty|(last|this|next)_(week|month))$/;

/** Types of fields whose values have no order. */
const UNORDERED = ["text", "select", "multiselect", "status", "boolean"];

type Parts = readonly [field?: EntityFieldIdentifier, operator?: string, value?: unknown];

/** Replaces the name of the field with its id. Throws if the operator or the value does not suit the field. */
export async function conditionFilter(
  core: ClientCore,
  condition: Condition,
  request: RequestOptions,
): Promise<FieldFilter> {
  const [name, operator = "", value = null]: Parts = Array.isArray(condition) ? condition : [];
  const refuse = (why: string): never => {
    const shown = Array.isArray(condition)
      ? `[${[String(name), operator, value].map((part) => JSON.stringify(part)).join(", ")}]`
      : String(condition);
    throw new InvalidArgumentError(`Invalid condition ${shown}: ${why} Nothing was sent.`);
  };
  if (name == null || condition.length > 3)
    return refuse('expected [field, operator, value], as in ["MW", "<", 500].');
  const compared = Object.hasOwn(COMPARISONS, operator) ? COMPARISONS[operator] : operator;
  if (!compared || !RULES.includes(compared))
    return refuse(
      `unknown operator. Use ${Object.keys(COMPARISONS).join(" ")} or a rule of FilterRuleTypeEnum.`,
    );
  const field = await resolveField(core, name, request);
  const type = field.field_type ?? "";
  const rule = compared as SearchFilterRule;
  const filter_type = type === "date" && rule !== operator ? dateRule(rule, refuse) : rule;
  return { field_id: field.id, filter_type, filter_prop: filterValue(filter_type, type, value, refuse) };
}

type Refuse = (why: string) => never;

function dateRule(rule: SearchFilterRule, refuse: Refuse): SearchFilterRule {
  if (rule === "is_less_than") return "is_before";
  if (rule === "is_greater_than") return "is_after";
  return EQUALITY.test(rule)
    ? rule
    : refuse("dates have no <= and >=. Use <, >, is_before, is_after or is_between.");
}

function filterValue(rule: string, type: string, value: unknown, refuse: Refuse): JsonValue {
  if (RULE_WITHOUT_VALUE.test(rule)) return value === null ? null : refuse(`${rule} takes no value.`);
  if (value === null) return refuse("the value is missing. To find empty fields, use is_empty.");
  if (LIST_RULE.test(rule)) return Array.isArray(value) ? value : refuse(`${rule} takes a list.`);
  const content = value as JsonValue;
  if (NUMBER_RULE.test(rule)) {
    if (UNORDERED.includes(type)) return refuse(`a field of the type ${type} has no order.`);
    return exactNumber(content) ?? refuse(`${rule} takes a number.`);
  }
  if (DATE_RULE.test(rule))
    return isDate(content) ? content : refuse(`${rule} takes a date, such as "2026-01-31".`);
  if (!EQUALITY.test(rule)) return content;
  if (type === "number") return exactNumber(content) ?? refuse("the field holds numbers.");
  if (type === "boolean") return parseBoolean(content, QUIETLY) ?? refuse("the field holds true or false.");
  if (type === "date")
    return isDate(content) ? content : refuse('the field holds dates, such as "2026-01-31".');
  return content;
}

const QUIETLY = { onInvalid: "null" } as const;

function exactNumber(content: JsonValue): number | null {
  const quantity = parseQuantity(content, QUIETLY);
  return quantity?.qualifier === null ? quantity.value : null;
}

const isDate = (content: JsonValue) => parseDate(content, QUIETLY) !== null;
