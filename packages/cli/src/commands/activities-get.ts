import type { Activity } from "@kal/node";
import type { Command } from "commander";
import { activityFiles } from "../download/activity-files";
import { cell, day } from "../output/cell";
import { action, leaf } from "../run/command";
import { findActivity } from "../search/find-activity";

const HELP = `
--json prints the activity as the API names it.

Example:
  $ kal activities get "KRAS G12D IC50, plate 1"`;

/** `kal activities get` */
export function activitiesGet(): Command {
  return leaf("get", "Look at one activity: its state, properties and files.")
    .argument("<activity>", "id or exact title")
    .addHelpText("after", HELP)
    .action(
      action(async (context, named: string) => {
        const { output, signal } = context;
        const activity = await findActivity(await context.client(), named, signal);
        output.result(activity);
        const known = facts(activity).filter(([, value]) => value !== "");
        const width = Math.max(...known.map(([label]) => label.length));
        for (const [label, value] of known) output.line(`${label.padEnd(width)}  ${value}`);
        const files = activityFiles(activity);
        if (files.length > 0) {
          output.note("");
          output.note("Files, for kal files download --activity:");
          output.table(
            [{ name: "NAME" }, { name: "PROPERTY", optional: true }, { name: "ID", whole: true }],
            files.map(({ filename, property, fileId }) => [filename, property ?? "", fileId]),
          );
        }
        return undefined;
      }),
    );
}

function facts(activity: Activity): [string, string][] {
  const properties = activity.properties.filter(({ field_type }) => field_type !== "file");
  return [
    ["Title", activity.title ?? ""],
    ["Id", activity.id],
    ["Type", activity.activity_type ?? ""],
    ["Status", activity.status ?? ""],
    ["Start", day(activity.start_date)],
    ["Due", day(activity.due_date)],
    ["Completed", day(activity.completed_at_date)],
    ["Records", String(activity.all_record_ids.length)],
    ["External id", activity.external_id ?? ""],
    ...properties.map(({ property_name, content }): [string, string] => [property_name ?? "", cell(content)]),
  ];
}
