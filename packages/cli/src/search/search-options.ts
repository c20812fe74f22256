import type { Command } from "commander";
import { collect } from "../run/option-values";

/** How records are searched, by `records search` and by `export`. */
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
A filter is a field, a rule, and what to compare with: "IC50 (nM) < 100". The rules are
=  !=  <  <=  >  >=  and those of the API: is_set, is_empty, is_in, includes, starts_with,
is_before, is_last_week, ... Lists are JSON: 'Target is_any_of_text ["KRAS", "EGFR"]'.
A sort is a field, and desc where the largest comes first: "IC50 (nM) desc".`;

/** Adds the options to a command. */
export function withSearchOptions(command: Command): Command {
  return command
    .option("--type <type>", "entity type, such as Compound")
    .option("--program <program>", "id or title of a program")
    .option("--activity <activity>", "id or title of the activity the records are on")
    .option("--set <id>", "id of a record set")
    .option("--search <text>", "text to be found in the records")
    .option("--filter <filter>", "field, rule and value; may be repeated, all must hold", collect)
    .option("--sort <sort>", "field, or field desc; may be repeated", collect);
}
