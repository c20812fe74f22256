import { type FieldFilter, FilterRuleTypeEnum, type JsonValue } from "@kal/node";
import { UsageError } from "../errors/cli-errors";
import type { FieldFinder } from "./lookups";

const SYMBOLS: { readonly [symbol: string]: string } = {
  "=": FilterRuleTypeEnum.IS_EQUAL,
  "!=": FilterRuleTypeEnum.IS_NOT_EQUAL,
  "<": FilterRuleTypeEnum.IS_LESS_THAN,
  "<=": FilterRuleTypeEnum.IS_LESS_THAN_EQUAL,
  ">": FilterRuleTypeEnum.IS_GREATER_THAN,
  ">=": FilterRuleTypeEnum.IS_GREATER_THAN_EQUAL,
};
const OPERATORS = [...Object.values<string>(FilterRuleTypeEnum), ...Object.keys(SYMBOLS)];
const NUMERIC_TYPES = ["number", "qualified-number"];
const NUMERIC_OPERATOR = /^is_(less|greater)_than|relative/;

/**
 * Matches `IC50 (nM) < 100`: the first word that is an operator ends the field name. The lookbehind makes the pattern try
 * each run of spaces only once, which keeps it linear.
 */
const FILTER = new RegExp(
  `^(.+?)(?<!\\s)\\s+(${OPERATORS.sort((a, b) => b.length - a.length).join("|")})(?:\\s+(.*))?$`,
);

/** Parses a filter into the form of the API. Throws `UsageError`, or `MissingError` for an unknown field. */
export async function parseFieldFilter(text: string, findField: FieldFinder): Promise<FieldFilter> {
  const [, name, operator, value] = FILTER.exec(text.trim()) ?? [];
  if (!name || !operator)
    throw new UsageError(
      `Invalid filter "${text}". Write a field, an operator and a value with spaces between: "IC50 (nM) < 100".`,
    );
  const field = await findField(name);
  const filter_type = SYMBOLS[operator] ?? operator;
  const isNumeric = NUMERIC_TYPES.includes(field.field_type ?? "") || NUMERIC_OPERATOR.test(filter_type);
  return {
    field_id: field.id,
    filter_type,
    filter_prop: value === undefined ? null : parseValue(value, isNumeric, text),
  };
}

function parseValue(value: string, isNumeric: boolean, filter: string): JsonValue {
  if (/^["[{]/.test(value)) {
    try {
      return JSON.parse(value);
    } catch {
      throw new UsageError(
        `The value of the filter ${filter} starts like JSON, but is not valid JSON: ${value}`,
      );
    }
  }
  if (isNumeric && value !== "" && Number.isFinite(Number(value))) return Number(value);
  return value === "true" || value === "false" ? value === "true" : value;
}
