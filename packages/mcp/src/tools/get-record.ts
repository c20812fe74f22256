import type { JsonValue, KalRecord } from "@kal/node";
import { z } from "zod";
import { MAX_DATA_BYTES } from "../answers/answer";
import { describePage } from "../answers/describe-page";
import { fitItems, shortenValue } from "../answers/fit";
import { latestValue } from "../answers/record-rows";
import { allFields, type Field, findFields } from "../lookups/find-field";
import { findRecord } from "../lookups/find-named";
import { recordInput } from "../lookups/record-argument";
import { readTool, type ToolContext } from "../server/tool";

/** Longer values are shortened, unless the call names only one field. */
const MAX_VALUE_BYTES = 4_000;

/** Reads one record with its values. */
export const getRecordTool = readTool({
  name: "get_record",
  description:
    "Returns one record with the latest value of each field that has one, and its sub-records. To read a long value piece by piece, name one field and pass text_offset.",
  input: z.strictObject({
    record: recordInput,
    fields: z.array(z.string()).max(50).optional().describe("Only these fields"),
    offset: z.int().min(0).optional().describe("Where to continue in the fields"),
    text_offset: z.int().min(0).optional().describe("Where to continue in the value of a single field"),
  }),
  async run({ record: wanted, fields: names, offset = 0, text_offset = 0 }, context) {
    const record = await findRecord(context, wanted);
    const [single] = names?.length === 1 ? await findFields(context, names) : [];
    if (single) return readField(context, record, single, text_offset);
    const fields = names ? await findFields(context, names) : await fieldsWithValues(context, record);
    const items = await Promise.all(
      fields.slice(offset).map(async (field) => describeField(context, record, field)),
    );
    const head = context.people.json({
      id: record.id,
      name: record.record_identifier,
      created_at: record.created_at,
      sub_records: record.sub_record_ids.slice(0, 20),
      sub_record_count: record.sub_record_ids.length,
    }) as { [property: string]: JsonValue };
    const maxBytes = MAX_DATA_BYTES - 3_000;
    const page = fitItems(items, { offset, total: fields.length, maxBytes });
    return {
      data: { ...head, fields: page.items },
      note: describePage("fields", offset, page.next, fields.length),
    };
  },
});

async function describeField({ people }: ToolContext, record: KalRecord, field: Field): Promise<JsonValue> {
  const value = people.fieldValue(field.field_type, await latestValue(record, field));
  const values = record.record_values[field.id] ?? [];
  const own = values.filter(({ record_id }) => record_id === null || record_id === record.id);
  return people.json({
    field: field.field_name,
    field_id: field.id,
    value: shortenValue(value, MAX_VALUE_BYTES),
    ...(own.length > 1 && { older_values: own.length - 1 }),
    ...(values.length > own.length && { values_of_sub_records: values.length - own.length }),
  });
}

/** Returns a part of one value, which may be longer than an answer. */
async function readField(context: ToolContext, record: KalRecord, field: Field, start: number) {
  const { people } = context;
  const content = people.json(people.fieldValue(field.field_type, await latestValue(record, field)));
  const head = { id: record.id, field_id: field.id };
  if (start === 0 && JSON.stringify(content).length < MAX_VALUE_BYTES)
    return { data: { ...head, value: content }, note: "Nothing was left out of this value." };
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const rest = text.slice(start);
  const part = shortenValue(rest, MAX_DATA_BYTES - 1_000);
  const shown = typeof part === "string" ? part : String((part as { beginning?: string }).beginning ?? "");
  const end = start + shown.length;
  const note =
    end < text.length
      ? `Characters ${start} to ${end} of ${text.length}. To continue, call again with text_offset ${end}.`
      : `Characters ${start} to ${text.length} of ${text.length}, to the end.`;
  return { data: { ...head, part_of_value: shown }, note };
}

async function fieldsWithValues(context: ToolContext, record: KalRecord): Promise<Field[]> {
  const fields = await allFields(context);
  return fields.filter(({ id }) => (record.record_values[id]?.length ?? 0) > 0);
}
