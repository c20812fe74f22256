import type { JsonValue } from "../util/json";
import { isEmptyContent, type ParseOptions, rejectContent } from "./parse-options";

/** Returns text unchanged, and numbers and booleans as text. Returns `null` for missing or empty content. */
export function parseText(content: JsonValue | undefined, options: ParseOptions = {}): string | null {
  if (isEmptyContent(content)) return null;
  if (typeof content !== "object") return String(content);
  return rejectContent(
    "text",
    content,
    "It is a list or an object. Use getValueContent to read it.",
    options,
  );
}
