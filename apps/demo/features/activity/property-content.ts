import type { JsonValue } from "@kal/core";

/** The types that can be typed in. Others are shown, and changed where they are made. */
const EDITABLE = ["text", "number", "boolean", "URL", "date", "email", "phone"];

export const isEditable = (fieldType: string | null): boolean => EDITABLE.includes(fieldType ?? "");

/** Content as somebody reads it; several addresses stand a line each. */
export function contentText(content: JsonValue): string {
  if (content === null) return "";
  if (Array.isArray(content)) return content.map(contentText).join("\n");
  return typeof content === "object" ? JSON.stringify(content) : String(content);
}

/** What was typed, as a property of this type takes it. Nothing typed clears it. */
export function propertyContent(fieldType: string | null, text: string): JsonValue {
  const typed = text.trim();
  if (typed === "") return null;
  if (fieldType === "boolean") return typed === "true";
  if (fieldType === "URL") return typed.split(/\s+/);
  // What is no number goes as it is, so that Kaleidoscope says what it takes.
  if (fieldType === "number") return Number.isFinite(Number(typed)) ? Number(typed) : typed;
  return typed;
}
