import type { JsonValue } from "@kal/node";
import { z } from "zod";
import { clipText } from "../answers/answer";
import { latestValue } from "../answers/record-rows";
import { findFields } from "../lookups/find-field";
import { findActivity, findRecord } from "../lookups/find-named";
import { recordInput } from "../lookups/record-argument";
import { ToolError } from "../server/explain-error";
import { writeTool } from "../server/tool";

/** Writes one value of a record. */
export const setValueTool = writeTool({
  name: "set_value",
  description:
    'Writes one value of a record. The user is asked first. Write numbers with their qualifier as text (">200") and never a zero for a missing measurement.',
  input: z.strictObject({
    record: recordInput,
    field: z.string().describe("Data field, by name or id"),
    value: z.json(),
    activity: z.string().optional().describe("The activity that the value was measured in"),
  }),
  async plan({ record: wanted, field: name, value, activity: title }, context) {
    const { signal } = context;
    const record = await findRecord(context, wanted);
    const [field] = await findFields(context, [name]);
    if (!field || field.is_key)
      throw new ToolError(
        `${JSON.stringify(name)} is a key field. Keys identify records, and set_value does not change them.`,
      );
    const activity = title === undefined ? null : await findActivity(context, title);
    const before = await latestValue(record, field);
    const question = [
      "Write a value to Kaleidoscope?",
      `Record: ${quote(record.record_identifier ?? record.id)} (${record.id})`,
      `Field: ${quote(field.field_name ?? field.id)}`,
      `New value: ${quote(value)}`,
      `Latest value: ${before === null ? "none" : quote(before)}`,
      ...(activity ? [`Activity: ${quote(activity.title ?? activity.id)}`] : []),
    ].join("\n");
    return {
      question,
      async write() {
        const written = await record.addValue(field, value, { activityId: activity?.id, signal });
        return {
          data: { record: record.id, field: field.field_name, value: written?.content ?? value },
          note: written
            ? "The value was written."
            : "The server accepted the value without returning it. Read it with get_record.",
        };
      },
    };
  },
});

/** Quotes workspace text on one line, so that it cannot look like a part of the question. */
export function quote(value: JsonValue): string {
  const json = JSON.stringify(value);
  const { text, length } = clipText(json, 500);
  return length < json.length ? `${text}… (${json.length - length} more characters)` : text;
}
