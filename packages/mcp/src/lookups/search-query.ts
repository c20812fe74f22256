import { FilterRuleTypeEnum, type SearchFilterRule, type SearchRecordsQuery, unlisted } from "@kal/node";
import { z } from "zod";
import { ToolError } from "../server/explain-error";
import type { ToolContext } from "../server/tool";
import { findFields } from "./find-field";
import { findActivity, findEntityType, findProgram } from "./find-named";

const SYMBOLS: { readonly [symbol: string]: SearchFilterRule } = {
  "=": FilterRuleTypeEnum.IS_EQUAL,
  "!=": FilterRuleTypeEnum.IS_NOT_EQUAL,
  "<": FilterRuleTypeEnum.IS_LESS_THAN,
  "<=": FilterRuleTypeEnum.IS_LESS_THAN_EQUAL,
  ">": FilterRuleTypeEnum.IS_GREATER_THAN,
  ">=": FilterRuleTypeEnum.IS_GREATER_THAN_EQUAL,
};
const OPERATORS = new Set<string>([...Object.keys(SYMBOLS), ...Object.values(FilterRuleTypeEnum)]);

/** The arguments that select records, shared by the tools that search. */
export const searchInput = {
  type: z.string().describe("Entity type, by name or id"),
  where: z
    .array(
      z.strictObject({
        field: z.string(),
        operator: z
          .string()
          .describe(
            "= != < <= > >= or an operator of the API: is_set is_empty includes is_in starts_with ...",
          ),
        value: z.json().optional(),
      }),
    )
    .max(20)
    .optional()
    .describe("All must match"),
  text: z.string().optional().describe("Text that the records contain"),
  program: z.string().optional().describe("Program, by title or id"),
  activity: z.string().optional().describe("Activity that the records belong to, by title or id"),
  sort: z
    .array(z.strictObject({ field: z.string(), descending: z.boolean().optional() }))
    .max(5)
    .optional(),
};

const searchSchema = z.object(searchInput);
type SearchInput = z.output<typeof searchSchema>;

/** Builds the query of a search. Throws for unknown names, before any search is sent. */
export async function buildQuery(context: ToolContext, input: SearchInput): Promise<SearchRecordsQuery> {
  const { type, where = [], text, program, activity, sort = [] } = input;
  for (const { operator } of where)
    if (!OPERATORS.has(operator))
      throw new ToolError(
        `Unknown operator ${JSON.stringify(operator)}. Use one of: ${[...OPERATORS].join(" ")}.`,
      );
  const query: SearchRecordsQuery = { entity_slice_id: (await findEntityType(context, type)).id };
  if (text !== undefined) query.search_text = text;
  if (program !== undefined) query.program_id = (await findProgram(context, program)).id;
  if (activity !== undefined) query.operation_id = (await findActivity(context, activity)).id;
  const filterFields = await findFields(
    context,
    where.map(({ field }) => field),
  );
  const sortFields = await findFields(
    context,
    sort.map(({ field }) => field),
  );
  if (where.length > 0)
    query.entity_field_filters = where.map(({ operator, value = null }, at) => ({
      field_id: filterFields[at]?.id ?? null,
      filter_type: SYMBOLS[operator] ?? unlisted(operator),
      filter_prop: value,
    }));
  if (sort.length > 0)
    query.entity_field_sorts = sort.map(({ descending = false }, at) => ({
      field_id: sortFields[at]?.id ?? null,
      descending,
    }));
  return query;
}
