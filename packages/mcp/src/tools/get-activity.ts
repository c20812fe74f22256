import type { Activity, JsonValue } from "@kal/node";
import { z } from "zod";
import { MAX_DATA_BYTES } from "../answers/answer";
import { describePage } from "../answers/describe-page";
import { fitItems, shortenValue } from "../answers/fit";
import { plainText } from "../answers/rich-text";
import { findActivity } from "../lookups/find-named";
import { readTool, type ToolContext } from "../server/tool";

const MAX_TEXT_BYTES = 3_000;

/** Reads one activity. */
export const getActivityTool = readTool({
  name: "get_activity",
  description:
    "Returns one activity: status, dates, programs, description, number of records, and as a list its properties, files, comments and child activities.",
  input: z.strictObject({
    activity: z.string().describe("Id or exact title"),
    offset: z.int().min(0).optional().describe("Where to continue in the list"),
  }),
  async run({ activity: wanted, offset = 0 }, context) {
    const activity = await findActivity(context, wanted);
    const head = await describeActivity(context, activity);
    const details = await describeDetails(context, activity);
    const maxBytes = MAX_DATA_BYTES - Buffer.byteLength(JSON.stringify(head)) - 100;
    const page = fitItems(details.slice(offset), { offset, total: details.length, maxBytes });
    return {
      data: { ...head, details: page.items },
      note: `${describePage("details", offset, page.next, details.length)} To read its records, call find_records with this activity. To read a file, call read_file.`,
    };
  },
});

async function describeActivity({ client, people, signal }: ToolContext, activity: Activity) {
  const programs = await activity.getPrograms({ signal });
  const assignees = people.withPeople
    ? await client.workspace.getMembersByIds(activity.assigned_user_ids, { signal })
    : [];
  const head = {
    id: activity.id,
    title: activity.title,
    type: activity.activity_type,
    status: activity.status,
    start_date: activity.start_date,
    due_date: activity.due_date,
    duration_days: activity.duration,
    completed_at: activity.completed_at_date,
    external_id: activity.external_id,
    programs: programs.map(({ title }) => title),
    record_count: activity.all_record_ids.length,
    description: shortenValue(people.text(plainText(activity.description)), MAX_TEXT_BYTES),
  };
  if (!people.withPeople) return people.json(head) as { [property: string]: JsonValue };
  return { ...head, assignees: assignees.map(({ full_name, email }) => ({ full_name, email })) };
}

async function describeDetails(context: ToolContext, activity: Activity): Promise<JsonValue[]> {
  const { client, people, signal } = context;
  const [comments, children] = await Promise.all([
    activity.getComments({ signal }),
    activity.getChildActivities({ signal }),
  ]);
  const authors = people.withPeople ? await client.workspace.getMembers({ signal }) : [];
  const authorOf = (id: string | null) => authors.find((member) => member.id === id)?.full_name ?? null;
  return [
    ...activity.properties.map((property) => ({
      kind: property.field_type === "file" ? "file" : "property",
      name: property.property_name,
      value: shortenValue(people.fieldValue(property.field_type, property.content), MAX_TEXT_BYTES),
    })),
    ...comments.map((comment) => ({
      kind: "comment",
      text: shortenValue(plainText(comment.content), MAX_TEXT_BYTES),
      created_at: comment.created_at,
      ...(people.withPeople && { author: authorOf(comment.created_by) }),
    })),
    ...children.map(({ id, title, status }) => ({ kind: "child_activity", id, title, status })),
  ].map((detail) => people.json(detail as JsonValue));
}
