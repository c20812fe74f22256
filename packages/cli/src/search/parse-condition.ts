import { type Condition, FilterRuleTypeEnum, type JsonValue } from "@kal/node";
import { UsageError } from "../errors/cli-errors";
import type { FieldFinder } from "./lookups";

const OPERATORS = [...Object.values<string>(FilterRuleTypeEnum), "=", "!=", "<", "<=", ">", ">="];

/**
 * Matches `IC50 (nM) < 100`: the first word that is an operator ends the field name. The lookbehind makes the pattern try
 * each run of spaces only once, which keeps it linear.
 */
const FILTER = new RegExp(
  `^(.+?)(?<!\\s)\\s+(${OPERATORS.sort((a, b) => b.length - a.length).join("|")})(?:\\s+(.*))?$`,
);

/**
 * Splits a filter into field, operator and value. The SDK checks whether they suit each other. Throws `UsageError`, or
 * `MissingError` for an unknown field.
 */
export async function parseCondition(text: string, findField: FieldFinder): Promise<Condition> {
  const [, name, operator, value] = FILTER.exec(text.trim()) ?? [];
  if (!name || !operator)
    throw new UsageError(
      `Invalid filter "${text}". Write a field, an operator and a value with spaces between: "IC50 (nM) < 100".`,
    );
  const field = await findField(name);
  const parts = value === undefined ? [field, operator] : [field, operator, parseValue(value, text)];
  return parts as unknown as Condition;
}

function parseValue(value: string, filter: string): JsonValue {
  if (!/^["[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new UsageError(
      `The value of the filter ${filter} starts like JSON, but is not valid JSON: ${value}`,
    );
  }
}
