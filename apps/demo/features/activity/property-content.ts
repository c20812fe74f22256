import type { JsonValue } from "@kal/core";
import { measuredNumber } from "@/lib/measured-number";

/** The types that can be typed in. Others are shown, and changed where they are made. */
const EDITABLE = ["text", "number", "boolean", "URL", "date", "email", "phone"];

/** Up to 15 digits a JavaScript number is exact. */
const EXACT_CHARACTERS = 15;

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
  if (fieldType === "number") return exactNumber(typed);
  return typed;
}

/** Anything else goes as it is: Kaleidoscope says what it takes, and a number of 17 digits would lose the last. */
function exactNumber(typed: string): JsonValue {
  const read = measuredNumber(typed);
  return read?.qualifier === null && typed.length <= EXACT_CHARACTERS ? read.number : typed;
}
