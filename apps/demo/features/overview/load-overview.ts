import { KaleidoscopeAPIError, type WorkspaceEvent } from "@kal/core";
import { type ActivityRow, activityRows } from "@/lib/activities";
import type { RequestEntry } from "@/lib/requests/entry";
import { pageClient } from "@/lib/server/page-client";
import { type EventRow, eventRows } from "./event-rows";

export interface Overview {
  programs: { id: string; title: string }[];
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
  return {
    programs: programs.map(({ id, title }) => ({ id, title: title ?? "Untitled program" })),
    activities: activityRows(activities, programs),
    events: eventRows(events, [...programs, ...activities]).slice(0, EVENTS_SHOWN),
    requests,
  };
}
