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
  hasOlder: boolean;
  requests: RequestEntry[];
}

/** A page of the list of events; older ones come by further pages of this size. */
export const EVENTS_SHOWN = 6;
const MOST_EVENTS = 50;

/** How many events the address asks for: whole pages, up to as many as Kaleidoscope gives at once. */
export function eventsAsked(value: string | string[] | undefined): number {
  const asked = Math.trunc(Number(value)) || EVENTS_SHOWN;
  return Math.min(Math.max(asked, EVENTS_SHOWN), MOST_EVENTS);
}

/** Not every key may read events; the rest of the page does not need them. */
function orNone(error: unknown): WorkspaceEvent[] {
  if (KaleidoscopeAPIError.is(error)) return [];
  throw error;
}

export async function loadOverview(count: number): Promise<Overview> {
  const { client, requests } = await pageClient();
  const [programs, activities, events] = await Promise.all([
    client.programs.getPrograms(),
    client.activities.getActivities(),
    client.workspace.getEvents({ page_size: count + 1 }).catch(orNone),
  ]);
  const named = programs.map(namedProgram);
  const things = [
    ...programs.map(({ id, title }) => ({ id, title, href: `/activities?program=${id}` })),
    ...activities.map(({ id, title }) => ({ id, title, href: `/activities/${id}` })),
  ];
  return {
    programs: named,
    activities: activityRows(activities, { programs: named }),
    events: eventRows(events, things).slice(0, count),
    hasOlder: events.length > count && count < MOST_EVENTS,
    requests,
  };
}
