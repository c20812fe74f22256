import type { Activity } from "@kal/node";

/** What the pages show of an activity. */
export interface ActivityRow {
  id: string;
  title: string;
  type: string;
  status: string;
  programs: { id: string; title: string }[];
  due: string | null;
  externalId: string | null;
}

const TYPE_LABELS: Record<string, string> = { cycle: "Design cycle" };

/** `experiment` is shown as `Experiment`. */
export const typeLabel = (type: string): string =>
  TYPE_LABELS[type] ?? type.charAt(0).toUpperCase() + type.slice(1);

/** Resolves program ids to titles; a program that this client may not see keeps its activity readable. */
export function activityRows(
  activities: readonly Activity[],
  programs: readonly { id: string; title: string | null }[],
): ActivityRow[] {
  const titles = new Map(programs.map((program) => [program.id, program.title]));
  return activities.map((activity) => ({
    id: activity.id,
    title: activity.title ?? "Untitled",
    type: activity.activity_type ?? "activity",
    status: activity.status ?? "no status",
    programs: activity.program_ids.map((id) => ({ id, title: titles.get(id) ?? "Unknown program" })),
    due: activity.due_date,
    externalId: activity.external_id,
  }));
}
