import type { FieldSort, KaleidoscopeClient, SearchRecordsQuery } from "@kal/node";
import type { Command } from "commander";
import { collect } from "../run/option-parsers";
import { createFieldFinder, type FieldFinder, findActivity, findEntityType, findProgram } from "./lookups";
import { parseFieldFilter } from "./parse-field-filter";

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
 * Builds the query of a search, and replaces names with ids. Throws `MissingError` or `UsageError` for names and filters
 * that are not valid; no search is sent then.
 */
export async function buildSearchQuery(
  client: KaleidoscopeClient,
  options: SearchOptions,
  signal: AbortSignal,
): Promise<SearchRecordsQuery> {
  const findField = createFieldFinder(client, signal);
  const { type, program, activity, set, search, filter = [], sort = [] } = options;
  const query: SearchRecordsQuery = {};
  if (type !== undefined) query.entity_slice_id = (await findEntityType(client, type, signal)).id;
  if (program !== undefined) query.program_id = (await findProgram(client, program, signal)).id;
  if (activity !== undefined) query.operation_id = (await findActivity(client, activity, signal)).id;
  if (set !== undefined) query.record_set_ids = set;
  if (search !== undefined) query.search_text = search;
  if (filter.length > 0)
    query.entity_field_filters = await Promise.all(filter.map((text) => parseFieldFilter(text, findField)));
  if (sort.length > 0)
    query.entity_field_sorts = await Promise.all(sort.map((text) => parseFieldSort(text, findField)));
  return query;
}

async function parseFieldSort(text: string, findField: FieldFinder): Promise<FieldSort> {
  const [, name = text, order] = /^(.+?)(?<!\s)\s+(asc|desc)$/.exec(text) ?? [];
  return { field_id: (await findField(name)).id, descending: order === "desc" };
}
