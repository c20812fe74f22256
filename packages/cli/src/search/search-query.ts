import type { FindQuery, KaleidoscopeClient, Order, SearchRecordsQuery } from "@kal/node";
import type { Command } from "commander";
import { collect } from "../run/option-parsers";
import { createFieldFinder, type FieldFinder, findActivity, findEntityType, findProgram } from "./lookups";
import { parseCondition } from "./parse-condition";

/** The search options that `records search` and `export` share. */
export interface SearchOptions {
  type?: string;
  program?: string;
  activity?: string;
  set?: string;
  search?: string;
  filter?: string[];
  sort?: string[];
}

export const FILTER_HELP = `
A filter has a field, an operator and a value: "IC50 (nM) < 100". The operators are
=  !=  <  <=  >  >=  and those of the API: is_set, is_empty, is_in, includes, starts_with,
is_before, is_last_week, ... Write lists as JSON: 'Target is_any_of_text ["KRAS", "EGFR"]'.
A sort is a field name. Add desc to start with the largest value: "IC50 (nM) desc".`;

export function addSearchOptions(command: Command): Command {
  return command
    .option("--type <type>", "entity type, such as Compound")
    .option("--program <program>", "id or title of a program")
    .option("--activity <activity>", "id or title of the activity that the records belong to")
    .option("--set <id>", "id of a record set")
    .option("--search <text>", "text that the records contain")
    .option(
      "--filter <filter>",
      "field, operator and value; may be repeated, records must match all",
      collect,
    )
    .option("--sort <sort>", 'a field, or "<field> desc"; may be repeated', collect);
}

/**
 * Builds the query of a search, and replaces names with ids. Throws `MissingError` or `UsageError` for names, and
 * `InvalidArgumentError` for filters that do not suit the field; no search is sent then.
 */
export async function buildSearchQuery(
  client: KaleidoscopeClient,
  options: SearchOptions,
  signal: AbortSignal,
): Promise<SearchRecordsQuery> {
  const findField = createFieldFinder(client, signal);
  const { type, program, activity, set, search, filter = [], sort = [] } = options;
  const query: FindQuery = {
    where: await Promise.all(filter.map((text) => parseCondition(text, findField))),
    orderBy: await Promise.all(sort.map((text) => parseOrder(text, findField))),
    recordSetId: set,
    text: search,
  };
  if (type !== undefined) query.type = await findEntityType(client, type, signal);
  if (program !== undefined) query.program = await findProgram(client, program, signal);
  if (activity !== undefined) query.activity = await findActivity(client, activity, signal);
  return client.records.resolveQuery(query, { signal });
}

async function parseOrder(text: string, findField: FieldFinder): Promise<Order> {
  const [, name = text, direction] = /^(.+?)(?<!\s)\s+(asc|desc)$/.exec(text) ?? [];
  return [await findField(name), direction === "desc" ? "desc" : "asc"];
}
