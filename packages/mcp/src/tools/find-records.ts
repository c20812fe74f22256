import { z } from "zod";
import { fitItems } from "../answers/fit";
import { recordRow } from "../answers/record-rows";
import { findFields } from "../lookups/find-field";
import { buildQuery, searchInput } from "../lookups/search-query";
import { readTool } from "../server/tool";

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 200;

/** Searches records by names of types, fields, programs and activities. */
export const findRecordsTool = readTool({
  name: "find_records",
  description:
    'Searches records of one entity type. Returns ids, names and the latest values of the fields that you name. A value keeps its qualifier (">200"); null means that nothing was measured, not zero.',
  input: z.strictObject({
    ...searchInput,
    fields: z.array(z.string()).max(50).optional().describe("Fields to return, by name or id"),
    limit: z
      .int()
      .min(1)
      .max(MAX_LIMIT)
      .optional()
      .describe(`Records per answer, ${DEFAULT_LIMIT} by default`),
    offset: z.int().min(0).optional().describe("Where to continue"),
  }),
  async run({ fields: names = [], limit = DEFAULT_LIMIT, offset = 0, ...search }, context) {
    const { client, signal } = context;
    const fields = await findFields(context, names);
    const query = await buildQuery(context, search);
    const ids = await client.records.searchRecords(query, { signal });
    context.progress(1, 2);
    const wanted = ids.slice(offset, offset + limit);
    const records = await client.records.getRecordsByIds(wanted, { signal });
    const rows = await Promise.all(records.map((record) => recordRow(context, record, fields)));
    context.progress(2, 2);
    const gone = wanted.length - records.length;
    const page = fitItems(rows, { offset, total: offset + rows.length });
    // Deleted records are the only ones that have an id and no row, and they do not shift the offsets of the others.
    const end = page.next ?? offset + wanted.length;
    return {
      data: { total: ids.length, records: page.items },
      note: describe(ids.length, offset, end, gone),
    };
  },
});

function describe(total: number, offset: number, end: number, gone: number): string {
  if (total === 0) return "No records match.";
  if (offset >= total) return `Only ${total} records match, so there is nothing at offset ${offset}.`;
  const lost = gone > 0 ? ` ${gone} of them could not be read, for example because they were deleted.` : "";
  const rest =
    end < total
      ? ` ${total - end} more match: to continue, call again with offset ${end}.`
      : " Nothing was left out.";
  return `Records ${offset + 1} to ${end} of ${total}.${lost}${rest}`;
}
