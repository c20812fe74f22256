import type { JsonValue, WorkspaceEvent } from "@kal/core";
import { day } from "@/lib/words";

export interface EventRow {
  id: string;
  who: string;
  /** `created` */
  verb: string;
  /** Title of what it happened to. */
  subject: string;
  /** What follows the title: `to “in progress”`. */
  rest: string;
  when: string;
}

const VERBS: Record<string, string> = {
  created: "created",
  updated: "changed",
  commented: "commented on",
  deleted: "deleted",
};

function statusChange(attrs: Record<string, JsonValue>): string | null {
  const { status } = attrs;
  if (typeof status !== "object" || status === null || Array.isArray(status)) return null;
  return typeof status.to === "string" ? status.to : null;
}

function action({ event_type, event_attrs }: WorkspaceEvent): Pick<EventRow, "verb" | "rest"> {
  const status = statusChange(event_attrs);
  if (status) return { verb: "set", rest: `to “${status}”` };
  const last = event_type?.split(".").at(-1) ?? "";
  return { verb: VERBS[last] ?? (last.replaceAll("_", " ") || "changed"), rest: "" };
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
      ...action(event),
      subject: titles.get(event.resource_id ?? "") ?? event.resource_type ?? "the workspace",
      when: day(event.created_at),
    }));
}
