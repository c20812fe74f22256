import {
  ACTIVITY_TYPE_TO_LABEL,
  type Activity,
  type ActivitySearchFilters,
  type KaleidoscopeClient,
  unlisted,
} from "@kal/node";
import type { Command } from "commander";
import { activityFiles } from "../download/activity-files";
import { formatDate, formatValue } from "../output/format";
import type { Output } from "../output/output";
import { commandAction, createCommand, createCommandGroup } from "../run/create-command";
import { collect, parseCount, repeatableChoice } from "../run/option-parsers";
import { findActivity } from "../search/lookups";

interface ListOptions {
  search?: string;
  type?: string[];
  status?: string[];
  parent?: string;
  hideCompleted?: boolean;
  limit?: number;
}

const LIST_HELP = `
--json prints an array of activities with the property names of the API.

Examples:
  $ kal activities list --type experiment --status "in progress"
  $ kal activities list --json | jq -r '.[].title'`;

const GET_HELP = `
--json prints the activity with the property names of the API.

Example:
  $ kal activities get "KRAS G12D IC50, plate 1"`;

export function createActivitiesCommand(): Command {
  return createCommandGroup("activities", "List activities, or show one.", [
    createListCommand(),
    createGetCommand(),
  ]);
}

function createListCommand(): Command {
  return createCommand("list", "List activities.")
    .option("--search <text>", "text that the title contains")
    .addOption(
      repeatableChoice(
        Object.keys(ACTIVITY_TYPE_TO_LABEL),
        "--type <type>",
        "type of activity; may be repeated",
      ),
    )
    .option("--status <status>", 'a status such as "in progress"; may be repeated', collect)
    .option("--parent <activity>", "id or title of the parent activity")
    .option("--hide-completed", "leave out completed activities")
    .option("--limit <n>", "maximum number of results", parseCount)
    .addHelpText("after", LIST_HELP)
    .action(
      commandAction(async (context, options: ListOptions) => {
        const { output, signal } = context;
        const activities = await searchActivities(await context.client(), options, signal);
        output.result(activities);
        output.table(
          [
            { name: "TITLE" },
            { name: "STATUS" },
            { name: "TYPE", optional: true },
            { name: "DUE", optional: true },
            { name: "ID", whole: true },
          ],
          activities.map(({ title, activity_type, status, due_date, id }) => [
            title ?? "",
            status ?? "",
            activity_type ?? "",
            formatDate(due_date),
            id,
          ]),
        );
        if (activities.length === 0) output.note("No activities match.");
        return undefined;
      }),
    );
}

async function searchActivities(
  client: KaleidoscopeClient,
  options: ListOptions,
  signal: AbortSignal,
): Promise<Activity[]> {
  const { search, type, status, parent, hideCompleted, limit } = options;
  const filters: ActivitySearchFilters = {
    ...(search !== undefined && { search_text: search }),
    ...(type && { activity_types: type.map(unlisted) }),
    ...(status && { statuses: status.map(unlisted) }),
    ...(parent !== undefined && { parent_id: (await findActivity(client, parent, signal)).id }),
    ...(hideCompleted && { completed_behavior: "hide-all" }),
  };
  if (Object.keys(filters).length > 0)
    return client.activities.iterateActivities(filters, { limit, signal }).toArray();
  return (await client.activities.getActivities({ signal })).slice(0, limit);
}

function createGetCommand(): Command {
  return createCommand("get", "Show the status, properties and files of an activity.")
    .argument("<activity>", "id or exact title")
    .addHelpText("after", GET_HELP)
    .action(
      commandAction(async (context, idOrTitle: string) => {
        const { output, signal } = context;
        const activity = await findActivity(await context.client(), idOrTitle, signal);
        output.result(activity);
        printActivity(output, activity);
        return undefined;
      }),
    );
}

function printActivity(output: Output, activity: Activity): void {
  const details = activityDetails(activity).filter(([, value]) => value !== "");
  const width = Math.max(...details.map(([label]) => label.length));
  for (const [label, value] of details) output.line(`${label.padEnd(width)}  ${value}`);
  const files = activityFiles(activity);
  if (files.length === 0) return;
  output.note("");
  output.note("Files (to download them, run kal files download --activity):");
  output.table(
    [{ name: "NAME" }, { name: "PROPERTY", optional: true }, { name: "ID", whole: true }],
    files.map(({ filename, property, fileId }) => [filename, property ?? "", fileId]),
  );
}

function activityDetails(activity: Activity): [string, string][] {
  const properties = activity.properties.filter(({ field_type }) => field_type !== "file");
  return [
    ["Title", activity.title ?? ""],
    ["Id", activity.id],
    ["Type", activity.activity_type ?? ""],
    ["Status", activity.status ?? ""],
    ["Start", formatDate(activity.start_date)],
    ["Due", formatDate(activity.due_date)],
    ["Completed", formatDate(activity.completed_at_date)],
    ["Records", String(activity.all_record_ids.length)],
    ["External id", activity.external_id ?? ""],
    ...properties.map(({ property_name, content }): [string, string] => [
      property_name ?? "",
      formatValue(content),
    ]),
  ];
}
