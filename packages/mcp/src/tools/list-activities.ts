import { ACTIVITY_TYPE_TO_LABEL, type Activity, type ActivitySearchFilters, unlisted } from "@kal/node";
import { z } from "zod";
import { describePage } from "../answers/describe-page";
import { fitItems } from "../answers/fit";
import { findRecord } from "../lookups/find-named";
import { recordInput } from "../lookups/record-argument";
import { readTool, type ToolContext } from "../server/tool";

const DEFAULT_LIMIT = 50;

const input = z.strictObject({
  text: z.string().optional().describe("Text that the title contains"),
  types: z.array(z.enum(Object.keys(ACTIVITY_TYPE_TO_LABEL))).optional(),
  statuses: z.array(z.string()).optional().describe('Such as "in progress"'),
  record: recordInput.optional(),
  limit: z.int().min(1).max(200).optional().describe(`Activities per answer, ${DEFAULT_LIMIT} by default`),
  offset: z.int().min(0).optional().describe("Where to continue"),
});

/** Lists experiments, tasks, projects and other activities. */
export const listActivitiesTool = readTool({
  name: "list_activities",
  description: "Lists experiments, tasks, projects and other activities with their status and dates.",
  input,
  async run({ limit = DEFAULT_LIMIT, offset = 0, ...filters }, context) {
    const activities = await search(context, filters);
    const items = activities.slice(offset, offset + limit).map((activity) => summary(context, activity));
    const page = fitItems(items, { offset, total: activities.length });
    const note = describePage("activities", offset, page.next, activities.length);
    return {
      data: { activities: page.items },
      note,
    };
  },
});

type Filters = Omit<z.output<typeof input>, "limit" | "offset">;

async function search(context: ToolContext, filters: Filters): Promise<Activity[]> {
  const { client, signal } = context;
  const { text, types, statuses, record } = filters;
  const query: ActivitySearchFilters = {
    ...(text !== undefined && { search_text: text }),
    ...(types && { activity_types: types.map(unlisted) }),
    ...(statuses && { statuses: statuses.map(unlisted) }),
    ...(record !== undefined && { record_ids: [(await findRecord(context, record)).id] }),
  };
  return Object.keys(query).length > 0
    ? client.activities.iterateActivities(query, { signal }).toArray()
    : client.activities.getActivities({ signal });
}

function summary({ people }: ToolContext, activity: Activity) {
  const { id, title, activity_type, status, start_date, due_date, completed_at_date } = activity;
  return people.json({
    id,
    title,
    type: activity_type,
    status,
    ...(start_date && { start_date }),
    ...(due_date && { due_date }),
    ...(completed_at_date && { completed_at: completed_at_date }),
  });
}
