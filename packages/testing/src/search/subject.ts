import type { Json } from "../engine/json";

/** The input of a filter rule: one field of one record. */
export interface Subject {
  /** `null` if the field is empty. */
  content: Json;
  fieldType: string;
  /** When the value was last written, ISO 8601; `null` if never. */
  updatedAt: string | null;
  /** The current time of the fake, for rules such as "this week". */
  now: number;
}

export type Test = (subject: Subject) => boolean;

/** Checks the `filter_prop` and returns a test. Throws a 400 if the rule cannot use it. */
export type Rule = (prop: Json, field: string) => Test;

/** Null, an empty text and an empty list all count as empty. */
export const isEmpty = (content: Json): boolean =>
  content === null || content === "" || (Array.isArray(content) && content.length === 0);

/** Returns content as text: lists by their items, files by their name. */
export function textOf(content: Json): string {
  if (content === null) return "";
  if (Array.isArray(content)) return content.map(textOf).join(", ");
  if (typeof content === "object") return String(content.file_name ?? JSON.stringify(content));
  return String(content);
}

/** Returns content as a list: a single value becomes a list of one. */
export function itemsOf(content: Json): Json[] {
  if (isEmpty(content)) return [];
  return Array.isArray(content) ? content : [content];
}
