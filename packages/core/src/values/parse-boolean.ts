import type { JsonValue } from "../util/json";
import { isEmptyContent, type ParseOptions, rejectContent, trimContent } from "./parse-options";

/** Reads a JSON boolean, or `"true"` or `"false"` in any case. Returns `null` for missing or empty content. */
export function parseBoolean(content: JsonValue | undefined, options: ParseOptions = {}): boolean | null {
  if (isEmptyContent(content)) return null;
  if (typeof content === "boolean") return content;
  const text = typeof content === "string" ? trimContent(content).toLowerCase() : "";
  if (text === "true" || text === "false") return text === "true";
  return rejectContent("boolean", content, "Expected true or false.", options);
}
