import { type FieldFilter, FilterRuleTypeEnum, type JsonValue } from "@kal/node";
import { UsageError } from "../errors/usage-error";
import type { FieldFinder } from "./find-field";

const SIGNS: { readonly [sign: string]: string } = {
  "=": FilterRuleTypeEnum.IS_EQUAL,
  "!=": FilterRuleTypeEnum.IS_NOT_EQUAL,
  "<": FilterRuleTypeEnum.IS_LESS_THAN,
  "<=": FilterRuleTypeEnum.IS_LESS_THAN_EQUAL,
  ">": FilterRuleTypeEnum.IS_GREATER_THAN,
  ">=": FilterRuleTypeEnum.IS_GREATER_THAN_EQUAL,
};
const RULES: readonly string[] = Object.values(FilterRuleTypeEnum);
const NUMERIC = ["number", "qualified-number"];
const COMPARES_NUMBERS = /^is_(less|greater)_than|relative/;

/** `IC50 (nM) < 100`: the rule is the first word that is one. A run of spaces is tried once, from its beginning. */
const SHAPE = new RegExp(
  `^(.+?)(?<!\\s)\\s+(${[...RULES, ...Object.keys(SIGNS)].sort((a, b) => b.length - a.length).join("|")})(?:\\s+(.*))?$`,
);

/** A filter as typed, in the form of the API. Throws `UsageError`, and `MissingError` for an unknown field. */
export async function fieldFilter(text: string, findField: FieldFinder): Promise<FieldFilter> {
  const [, name, rule, value] = SHAPE.exec(text.trim()) ?? [];
  if (!name || !rule)
    throw new UsageError(
      `"${text}" is no filter. Write the field, a rule and a value, with spaces between: "IC50 (nM) < 100".`,
    );
  const field = await findField(name);
  const filter_type = SIGNS[rule] ?? rule;
  const asNumber = NUMERIC.includes(field.field_type ?? "") || COMPARES_NUMBERS.test(filter_type);
  return {
    field_id: field.id,
    filter_type,
    filter_prop: value === undefined ? null : typed(value, asNumber, text),
  };
}

function typed(value: string, asNumber: boolean, filter: string): JsonValue {
  if (/^["[{]/.test(value)) {
    try {
      return JSON.parse(value);
    } catch {
      throw new UsageError(`The value of the filter ${filter} begins like JSON, but is none: ${value}`);
    }
  }
  if (asNumber && value !== "" && Number.isFinite(Number(value))) return Number(value);
  return value === "true" || value === "false" ? value === "true" : value;
}
