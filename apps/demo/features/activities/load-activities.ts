import { type ActivityRow, activityRows } from "@/lib/activities";
import type { RequestEntry } from "@/lib/requests/entry";
import { pageClient } from "@/lib/server/page-client";

export async function loadActivities(): Promise<{ rows: ActivityRow[]; requests: RequestEntry[] }> {
  const { client, requests } = await pageClient();
  const [activities, programs] = await Promise.all([
    client.activities.getActivities(),
    client.programs.getPrograms(),
  ]);
  return { rows: activityRows(activities, programs), requests };
}
