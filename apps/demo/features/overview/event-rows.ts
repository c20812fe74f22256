import type { WorkspaceEvent } from "@kal/core";
import { type EventWords, eventWords } from "@/lib/events";
import { day } from "@/lib/words";

export interface EventRow extends EventWords {
  id: string;
  who: string;
  /** Title of what it happened to. */
  subject: string;
  /** Its page, where it has one. */
  href: string | null;
  when: string;
}

interface Thing {
  id: string;
  title: string | null;
  href: string;
}

/** Events as sentences, newest first. `things` are what they may be about. */
export function eventRows(events: readonly WorkspaceEvent[], things: readonly Thing[]): EventRow[] {
  const about = new Map(things.map((thing) => [thing.id, thing]));
  return [...events]
    .sort((one, other) => (other.created_at ?? "").localeCompare(one.created_at ?? ""))
    .map((event) => {
      const thing = about.get(event.resource_id ?? "");
      return {
        id: event.id,
        who: event.preferred_name ?? event.full_name ?? "Somebody",
        ...eventWords(event),
        subject: thing?.title ?? event.resource_type ?? "the workspace",
        href: thing?.href ?? null,
        when: day(event.created_at),
      };
    });
}
