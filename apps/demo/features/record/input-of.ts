import type { JsonValue } from "@kal/core";
import { contentText } from "@/features/records/field-content";

/** Types whose content is one line that a person types. */
const TYPED = new Set([
  "text",
  "number",
  "qualified-number",
  "smiles-string",
  "select",
  "status",
  "multiselect",
  "date",
  "URL",
  "email",
  "phone",
  "boolean",
]);

export const canEdit = (type: string): boolean => TYPED.has(type);

/** The content as it is typed. */
export const typedText = (content: JsonValue): string => contentText(content);

/**
 * What was typed, as the API takes it; an empty line clears the field. Whether it is a good value is for the API to
 * say: a page that checks too knows the rules twice, and one of them will be old.
 */
export function contentOf(typed: string, type: string): JsonValue {
  const text = typed.trim();
  if (text === "") return null;
  if (type === "boolean") return text === "true";
  if (type === "multiselect") return text.split(",").map((item) => item.trim());
  return text;
}
