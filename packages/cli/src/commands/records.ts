import type { Command } from "commander";
import { formatDate, formatValue } from "../output/format";
import { commandAction, createCommand, createCommandGroup } from "../run/create-command";
import { collect, parseCount } from "../run/option-parsers";
import { createFieldFinder } from "../search/lookups";
import { addSearchOptions, buildSearchQuery, FILTER_HELP, type SearchOptions } from "../search/search-query";

interface RecordsSearchOptions extends SearchOptions {
  limit?: number;
  field?: string[];
  ids?: boolean;
}

const HELP = `${FILTER_HELP}

--json prints an array of records with the property names of the API. With --field, each record
also has "fields", the latest values by name. With --ids, it prints an array of ids.

Examples:
  $ kal records search --type Compound --filter "IC50 (nM) < 100" --field "IC50 (nM)"
  $ kal records search --activity "KRAS G12D IC50, plate 1" --ids | wc -l`;

export function createRecordsCommand(): Command {
  return createCommandGroup("records", "Search records.", [createSearchCommand()]);
}

function createSearchCommand(): Command {
  return addSearchOptions(createCommand("search", "Search records."))
    .option("--limit <n>", "maximum number of results", parseCount)
    .option("--field <field>", "show the latest value of this field; may be repeated", collect)
    .option("--ids", "print only ids")
    .addHelpText("after", HELP)
    .action(
      commandAction(async (context, options: RecordsSearchOptions) => {
        const { output, signal } = context;
        const client = await context.client();
        const findField = createFieldFinder(client, signal);
        const names = options.field ?? [];
        const fields = await Promise.all(names.map(findField));
        const query = { ...(await buildSearchQuery(client, options, signal)), limit: options.limit };
        const ids = await client.records.searchRecords(query, { signal });
        if (ids.length === 0) output.note("No records match.");
        if (options.ids) {
          output.result(ids);
          for (const id of ids) output.line(id);
          return undefined;
        }
        const records = await client.records.getRecordsByIds(ids, { signal });
        const columns = await Promise.all(
          fields.map((field) => client.records.toRows(records, { fields: [field], signal })),
        );
        const found = records.map((record, at) => ({
          record,
          values: Object.fromEntries(
            names.map((name, column) => [name, Object.values(columns[column]?.[at] ?? {})[0] ?? null]),
          ),
        }));
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
            ...names.map((name) => formatValue(values[name])),
            formatDate(record.created_at),
            record.id,
          ]),
        );
        return undefined;
      }),
    );
}
