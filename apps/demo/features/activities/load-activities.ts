import { type ActivityRow, activityRows, type Named } from "@/lib/activities";
import { namedLabel, namedProgram, namedUser } from "@/lib/named";
import type { RequestEntry } from "@/lib/requests/entry";
import { pageClient } from "@/lib/server/page-client";
import { type ActivityFilter, searchFilters } from "./filter";

interface ActivitiesPageData {
  /** All there are, for the counts beside the choices. */
  all: ActivityRow[];
  found: ActivityRow[];
  people: Named[];
  programs: Named[];
  labels: Named[];
  requests: RequestEntry[];
}

export async function loadActivities(filter: ActivityFilter): Promise<ActivitiesPageData> {
  const { client, requests } = await pageClient();
  const filters = searchFilters(filter);
  const [activities, matches, programList, members, labelList] = await Promise.all([
    client.activities.getActivities(),
    filters ? client.activities.searchActivities(filters) : null,
    client.programs.getPrograms(),
    client.workspace.getMembers(),
    client.labels.getLabels(),
  ]);
  const programs = programList.map(namedProgram);
  const people = members.map(namedUser);
  const labels = labelList.map(namedLabel);
  const words = { programs, people, labels };
  const found = (matches ?? activities).filter(
    ({ program_ids }) => !filter.program || program_ids.includes(filter.program),
  );
  return { all: activityRows(activities, words), found: activityRows(found, words), ...words, requests };
}
