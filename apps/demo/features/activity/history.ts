import type { ActivityComment, ActivityEvent } from "@kal/core";
import type { Named } from "@/lib/activities";
import { eventWords } from "@/lib/events";
import { plainText } from "@/lib/rich-text";
import { day } from "@/lib/words";

export interface HistoryRow {
  id: string;
  who: string;
  /** `set the status to “in progress”` */
  what: string;
  when: string;
}

export interface CommentRow {
  id: string;
  who: string;
  text: string;
  when: string;
}

const nameOf = (id: string | null, people: readonly Named[]) =>
  people.find((one) => one.id === id)?.name ?? "Somebody";

const newestFirst = <T extends { created_at: string | null }>(items: readonly T[]): T[] =>
  [...items].sort((one, other) => (other.created_at ?? "").localeCompare(one.created_at ?? ""));

export function historyRows(events: readonly ActivityEvent[], people: readonly Named[]): HistoryRow[] {
  return newestFirst(events).map((event) => {
    const { verb, rest } = eventWords(event);
    return {
      id: event.id,
      who: nameOf(event.event_user_id, people),
      what: `${verb} ${verb === "set" ? "the status" : "it"} ${rest}`.trim(),
      when: day(event.created_at),
    };
  });
}

export function commentRows(comments: readonly ActivityComment[], people: readonly Named[]): CommentRow[] {
  return newestFirst(comments).map((comment) => ({
    id: comment.id,
    who: nameOf(comment.created_by, people),
    text: plainText(comment.content),
    when: day(comment.created_at),
  }));
}
