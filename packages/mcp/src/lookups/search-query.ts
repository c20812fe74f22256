import {
  type Condition,
  FilterRuleTypeEnum,
  type FindQuery,
  type Order,
  type SearchRecordsQuery,
} from "@kal/node";
import { z } from "zod";
import { ToolError } from "../server/explain-error";
import type { ToolContext } from "../server/tool";
import { findFields } from "./find-field";
import { findActivity, findEntityType, findProgram } from "./find-named";

const OPERATORS = new Set<string>(["=", "!=", "<", "<=", ">", ">=", ...Object.values(FilterRuleTypeEnum)]);

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
  const fields = await findFields(
    context,
    [...where, ...sort].map(({ field }) => field),
  );
  // An assistant may pair any field, operator and value: `resolveQuery` refuses what does not fit together.
  const query: FindQuery = {
    type: await findEntityType(context, type),
    text,
    where: where.map(({ operator, value }, at) => [fields[at], operator, value] as unknown as Condition),
    orderBy: sort.map(
      ({ descending }, at) => [fields[where.length + at], descending ? "desc" : "asc"] as Order,
    ),
  };
  if (program !== undefined) query.program = await findProgram(context, program);
  if (activity !== undefined) query.activity = await findActivity(context, activity);
  return context.client.records.resolveQuery(query, { signal: context.signal });
}
