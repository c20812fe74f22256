import type { Json } from "../engine/json";

/** What a filter rule looks at: one field of one record. */
export interface Subject {
  /** `null` where the field holds nothing. */
  content: Json;
  fieldType: string;
  /** When the value was last written, ISO 8601; `null` where it never was. */
  updatedAt: string | null;
  /** The fake's time, for rules such as "this week". */
  now: number;
}

export type Test = (subject: Subject) => boolean;

/** Checks the `filter_prop` (a 400 where the rule cannot use it) and gives the test it stands for. */
export type Rule = (prop: Json, field: string) => Test;

/** Nothing, an empty text and an empty list are all "empty" to a user. */
export const isEmpty = (content: Json): boolean =>
  content === null || content === "" || (Array.isArray(content) && content.length === 0);

/** The text a content shows: lists by their items, files by their name. */
export function textOf(content: Json): string {
  if (content === null) return "";
  if (Array.isArray(content)) return content.map(textOf).join(", ");
  if (typeof content === "object") return String(content.file_name ?? JSON.stringify(content));
  return String(content);
}

/** A content as a set: a single value is a set of one. */
export function itemsOf(content: Json): Json[] {
  if (isEmpty(content)) return [];
  return Array.isArray(content) ? content : [content];
}
