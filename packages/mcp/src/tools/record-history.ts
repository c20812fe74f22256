import type { RecordValue } from "@kal/node";
import { z } from "zod";
import { describePage } from "../answers/describe-page";
import { fitItems, shortenValue } from "../answers/fit";
import { allFields, findFields } from "../lookups/find-field";
import { findRecord } from "../lookups/find-named";
import { recordInput } from "../lookups/record-argument";
import { readTool } from "../server/tool";

const MAX_VALUE_BYTES = 600;

/** Lists the values that a record had. */
export const recordHistoryTool = readTool({
  name: "record_history",
  description:
    "Returns all values that a record has and had, newest first, with their times and activities. Shows how a value changed, and where it was measured.",
  input: z.strictObject({
    record: recordInput,
    field: z.string().optional().describe("Only this field, by name or id"),
    offset: z.int().min(0).optional().describe("Where to continue"),
  }),
  async run({ record: wanted, field: name, offset = 0 }, context) {
    const { client, people, signal } = context;
    const record = await findRecord(context, wanted);
    const [only] = name === undefined ? [] : await findFields(context, [name]);
    const fields = new Map((await allFields(context)).map((field) => [field.id, field]));
    const all = await record.getValues({ signal });
    context.progress(1, 2);
    const values = all.filter((value) => !only || value.field_id === only.id).sort(newestFirst);
    const activityIds = [...new Set(values.flatMap(({ operation_id }) => operation_id ?? []))];
    const activities = await client.activities.getActivitiesByIds(activityIds, { signal });
    const titles = new Map(activities.map(({ id, title }) => [id, title]));
    context.progress(2, 2);
    const items = values.slice(offset).map((value) => {
      const field = fields.get(value.field_id ?? "");
      const type = value.field_type ?? field?.field_type ?? null;
      const { operation_id } = value;
      return people.json({
        field: field?.field_name ?? value.field_id ?? null,
        value: shortenValue(people.fieldValue(type, value.content), MAX_VALUE_BYTES),
        created_at: value.created_at,
        ...(operation_id && { activity: titles.get(operation_id) ?? null, activity_id: operation_id }),
        ...(value.record_id && value.record_id !== record.id && { sub_record: value.record_id }),
      });
    });
    const page = fitItems(items, { offset, total: values.length });
    return {
      data: { id: record.id, values: page.items },
      note: describePage("values", offset, page.next, values.length),
    };
  },
});

/** Compares timestamps of one server, which are all in the same format. */
function newestFirst(a: RecordValue, b: RecordValue): number {
  const [left, right] = [a.created_at ?? "", b.created_at ?? ""];
  return left === right ? 0 : left < right ? 1 : -1;
}
