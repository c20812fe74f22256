import { type Activity, ActivityStatusEnum } from "@kal/core";
import { type FileRef, fileRefs } from "@/features/files/file-ref";
import { type ActivityRow, activityRows, activityTitle, type Named, namesOf } from "@/lib/activities";
import { namedGroup, namedLabel, namedProgram, namedUser } from "@/lib/named";
import type { RequestEntry } from "@/lib/requests/entry";
import { isPlainText, plainText } from "@/lib/rich-text";
import { pageClient } from "@/lib/server/page-client";
import { source } from "@/lib/server/source";
import { type CommentRow, commentRows, type HistoryRow, historyRows } from "./history";
import { type PropertyRow, propertyRows } from "./property-rows";

export interface RelatedActivity {
  id: string;
  title: string;
  type: string;
  status: string;
}

export interface ActivityDetail {
  activity: ActivityRow & { start: string | null; groups: Named[] };
  definition: string | null;
  description: { text: string; isPlain: boolean };
  properties: PropertyRow[];
  /** `null`: this type of activity holds none. */
  records: Named[] | null;
  files: FileRef[];
  parent: RelatedActivity | null;
  children: RelatedActivity[];
  history: HistoryRow[];
  comments: CommentRow[];
  choices: Record<"people" | "groups" | "labels" | "programs", Named[]> & { statuses: string[] };
  /** Where the browser finds the API in token mode. */
  apiUrl: string | null;
  requests: RequestEntry[];
}

const OPERATIONS = ["experiment", "cycle"];

const related = (activity: Activity): RelatedActivity => ({
  id: activity.id,
  title: activityTitle(activity),
  type: activity.activity_type ?? "activity",
  status: activity.status ?? "no status",
});

/** All that the page of an activity shows; `null` where there is no such activity. */
export async function loadActivity(id: string): Promise<ActivityDetail | null> {
  const [{ client, requests }, { browserUrl }] = await Promise.all([pageClient(), source()]);
  const activities = await client.activities.getActivities();
  const activity = activities.find((one) => one.id === id);
  if (!activity) return null;
  const holdsRecords = OPERATIONS.includes(activity.activity_type ?? "");
  const [definition, records, children, events, comments, members, groups, labels, programs] =
    await Promise.all([
      activity.getActivityDefinition(),
      holdsRecords ? activity.getRecords() : null,
      activity.getChildActivities(),
      activity.getEvents(),
      activity.getComments(),
      client.workspace.getMembers(),
      client.workspace.getGroups(),
      client.labels.getLabels(),
      client.programs.getPrograms(),
    ]);
  const choices = {
    people: members.filter(({ access_level }) => access_level !== "deactivated").map(namedUser),
    groups: groups.map(namedGroup),
    labels: labels.map(namedLabel),
    programs: programs.map(namedProgram),
    statuses: [
      ...new Set([...activities.map(({ status }) => status ?? ""), ...Object.values(ActivityStatusEnum)]),
    ]
      .filter(Boolean)
      .sort(),
  };
  const people = members.map(namedUser);
  const [row] = activityRows([activity], { ...choices, people });
  if (!row) return null;
  const parent = activities.find((one) => one.id === activity.parent_id);
  return {
    activity: {
      ...row,
      start: activity.start_date,
      groups: namesOf(activity.assigned_group_ids, choices.groups),
    },
    definition: definition?.title ?? null,
    description: { text: plainText(activity.description), isPlain: isPlainText(activity.description) },
    properties: propertyRows(activity),
    records: records?.map((record) => ({ id: record.id, name: String(record) })) ?? null,
    files: fileRefs([activity]),
    parent: parent ? related(parent) : null,
    children: children.map(related),
    history: historyRows(events, people),
    comments: commentRows(comments, people),
    choices,
    apiUrl: browserUrl,
    requests,
  };
}
