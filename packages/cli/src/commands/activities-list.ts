import {
  ACTIVITY_TYPE_TO_LABEL,
  type Activity,
  type ActivitySearchFilters,
  type KaleidoscopeClient,
} from "@kal/node";
import type { Command } from "commander";
import { day } from "../output/cell";
import { counted } from "../output/quantities";
import type { TableColumn } from "../output/table";
import { action, leaf } from "../run/command";
import { collect, count, severalOf } from "../run/option-values";
import { findActivity } from "../search/find-activity";

interface ListOptions {
  search?: string;
  type?: string[];
  status?: string[];
  parent?: string;
  hideCompleted?: boolean;
  limit?: number;
}

/** The server gives no more than this to a search. */
const MOST_FOUND = 500;

const COLUMNS: TableColumn[] = [
  { name: "TITLE" },
  { name: "STATUS" },
  { name: "TYPE", optional: true },
  { name: "DUE", optional: true },
  { name: "ID", whole: true },
];

const HELP = `
Without a filter all activities are listed; with one the server gives at most ${MOST_FOUND}.
--json prints an array of activities as the API names them.

Examples:
  $ kal activities list --type experiment --status "in progress"
  $ kal activities list --json | jq -r '.[].title'`;

/** `kal activities list` */
export function activitiesList(): Command {
  return leaf("list", "List activities.")
    .option("--search <text>", "text in the title")
    .addOption(
      severalOf(Object.keys(ACTIVITY_TYPE_TO_LABEL), "--type <type>", "type of activity; may be repeated"),
    )
    .option("--status <status>", 'such as "in progress"; may be repeated', collect)
    .option("--parent <activity>", "id or title of the activity directly above")
    .option("--hide-completed", "leave out completed activities")
    .option("--limit <n>", "at most so many", count)
    .addHelpText("after", HELP)
    .action(
      action(async (context, options: ListOptions) => {
        const { output, signal } = context;
        const found = await find(await context.client(), options, signal);
        output.result(found);
        output.table(COLUMNS, found.map(row));
        if (found.length === 0) output.note("No activity fits.");
        if (found.length === MOST_FOUND && options.limit === undefined)
          output.warn(
            `The server gives at most ${counted(MOST_FOUND, "activity", "activities")}; there may be more.`,
          );
        return undefined;
      }),
    );
}

const row = ({ title, activity_type, status, due_date, id }: Activity): string[] => [
  title ?? "",
  status ?? "",
  activity_type ?? "",
  day(due_date),
  id,
];

async function find(
  client: KaleidoscopeClient,
  options: ListOptions,
  signal: AbortSignal,
): Promise<Activity[]> {
  const { search, type, status, parent, hideCompleted, limit } = options;
  const filters: ActivitySearchFilters = {
    ...(search !== undefined && { search_text: search }),
    ...(type && { activity_types: type }),
    ...(status && { statuses: status }),
    ...(parent !== undefined && { parent_id: (await findActivity(client, parent, signal)).id }),
    ...(hideCompleted && { completed_behavior: "hide-all" }),
  };
  if (Object.keys(filters).length > 0)
    return client.activities.searchActivities({ ...filters, limit }, { signal });
  return (await client.activities.getActivities({ signal })).slice(0, limit);
}
