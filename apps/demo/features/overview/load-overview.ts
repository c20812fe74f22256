import { KaleidoscopeAPIError, type WorkspaceEvent } from "@kal/core";
import { type ActivityRow, activityRows, type Named } from "@/lib/activities";
import { namedProgram } from "@/lib/named";
import type { RequestEntry } from "@/lib/requests/entry";
import { pageClient } from "@/lib/server/page-client";
import { type EventRow, eventRows } from "./event-rows";

export interface Overview {
  programs: Named[];
  activities: ActivityRow[];
  events: EventRow[];
  requests: RequestEntry[];
}

const EVENTS_SHOWN = 6;

/** Not every key may read events; the rest of the page does not need them. */
function orNone(error: unknown): WorkspaceEvent[] {
  if (KaleidoscopeAPIError.is(error)) return [];
  throw error;
}

export async function loadOverview(): Promise<Overview> {
  const { client, requests } = await pageClient();
  const [programs, activities, events] = await Promise.all([
    client.programs.getPrograms(),
    client.activities.getActivities(),
    client.workspace.getEvents({ page_size: EVENTS_SHOWN }).catch(orNone),
  ]);
  const named = programs.map(namedProgram);
  return {
    programs: named,
    activities: activityRows(activities, { programs: named }),
    events: eventRows(events, [...programs, ...activities]).slice(0, EVENTS_SHOWN),
    requests,
  };
}
