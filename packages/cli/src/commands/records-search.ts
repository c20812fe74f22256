import type { Command } from "commander";
import { cell, day } from "../output/cell";
import { action, leaf } from "../run/command";
import { collect, count } from "../run/option-values";
import { fieldValues } from "../search/field-values";
import { fieldFinder } from "../search/find-field";
import { FILTER_HELP, type SearchOptions, withSearchOptions } from "../search/search-options";
import { searchQuery } from "../search/search-query";

interface RecordsSearchOptions extends SearchOptions {
  limit?: number;
  field?: string[];
  ids?: boolean;
}

const HELP = `${FILTER_HELP}

--json prints an array of records as the API names them; with --field each has the newest contents
under "fields" besides. With --ids it is an array of ids.

Examples:
  $ kal records search --type Compound --filter "IC50 (nM) < 100" --field "IC50 (nM)"
  $ kal records search --activity "KRAS G12D IC50, plate 1" --ids | wc -l`;

/** `kal records search` */
export function recordsSearch(): Command {
  return withSearchOptions(leaf("search", "Search records."))
    .option("--limit <n>", "at most so many", count)
    .option("--field <field>", "show the newest content of this field; may be repeated", collect)
    .option("--ids", "print ids alone")
    .addHelpText("after", HELP)
    .action(
      action(async (context, options: RecordsSearchOptions) => {
        const { output, signal } = context;
        const client = await context.client();
        const findField = fieldFinder(client, signal);
        const names = options.field ?? [];
        const fields = new Map(
          await Promise.all(names.map(async (name) => [name, await findField(name)] as const)),
        );
        const query = { ...(await searchQuery(client, options, signal)), limit: options.limit };
        const ids = await client.records.searchRecords(query, { signal });
        if (ids.length === 0) output.note("No record fits.");
        if (options.ids) {
          output.result(ids);
          for (const id of ids) output.line(id);
          return undefined;
        }
        const records = await client.records.getRecordsByIds(ids, { signal });
        const found = await Promise.all(
          records.map(async (record) => ({ record, values: await fieldValues(record, fields) })),
        );
        output.result(
          found.map(({ record, values }) => ({
            ...record.toJSON(),
            ...(names.length > 0 && { fields: values }),
          })),
        );
        output.table(
          [
            { name: "RECORD" },
            ...names.map((name) => ({ name })),
            { name: "CREATED", optional: true },
            { name: "ID", whole: true },
          ],
          found.map(({ record, values }) => [
            record.record_identifier ?? "",
            ...names.map((name) => cell(values[name])),
            day(record.created_at),
            record.id,
          ]),
        );
        return undefined;
      }),
    );
}
