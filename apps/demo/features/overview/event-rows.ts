import type { WorkspaceEvent } from "@kal/core";
import { type EventWords, eventWords } from "@/lib/events";
import { day } from "@/lib/words";

export interface EventRow extends EventWords {
  id: string;
  who: string;
  /** Title of what it happened to. */
  subject: string;
  when: string;
}

/** Events as sentences, newest first. `things` are what they may be about. */
export function eventRows(
  events: readonly WorkspaceEvent[],
  things: readonly { id: string; title: string | null }[],
): EventRow[] {
  const titles = new Map(things.map(({ id, title }) => [id, title]));
  return [...events]
    .sort((one, other) => (other.created_at ?? "").localeCompare(one.created_at ?? ""))
    .map((event) => ({
      id: event.id,
      who: event.preferred_name ?? event.full_name ?? "Somebody",
      ...eventWords(event),
      subject: titles.get(event.resource_id ?? "") ?? event.resource_type ?? "the workspace",
      when: day(event.created_at),
    }));
}
