import { ACTIVITY_TYPE_TO_LABEL } from "@kal/core";
import type { Activity } from "@kal/node";
import { capital } from "./words";

/** Something with an id, by the name people know it by. */
export interface Named {
  id: string;
  name: string;
}

/** What the pages show of an activity. */
export interface ActivityRow {
  id: string;
  title: string;
  type: string;
  status: string;
  programs: Named[];
  people: Named[];
  labels: Named[];
  due: string | null;
  externalId: string | null;
}

const TYPE_LABELS: Record<string, string> = ACTIVITY_TYPE_TO_LABEL;

/** `cycle` is shown as `Design cycle`; a type that the SDK does not know, by its own name. */
export const typeLabel = (type: string): string => TYPE_LABELS[type] ?? capital(type);

export const activityTitle = ({ title }: Activity): string => title ?? "Untitled";

/** The names of these ids; what this client may not see keeps its place. */
export function namesOf(ids: readonly string[], things: readonly Named[]): Named[] {
  const names = new Map(things.map(({ id, name }) => [id, name]));
  return ids.map((id) => ({ id, name: names.get(id) ?? "Unknown" }));
}

interface Words {
  programs: readonly Named[];
  people?: readonly Named[];
  labels?: readonly Named[];
}

export function activityRows(
  activities: readonly Activity[],
  { programs, people = [], labels = [] }: Words,
): ActivityRow[] {
  return activities.map((activity) => ({
    id: activity.id,
    title: activityTitle(activity),
    type: activity.activity_type ?? "activity",
    status: activity.status ?? "no status",
    programs: namesOf(activity.program_ids, programs),
    people: namesOf(activity.assigned_user_ids, people),
    labels: namesOf(activity.label_ids, labels),
    due: activity.due_date,
    externalId: activity.external_id,
  }));
}
