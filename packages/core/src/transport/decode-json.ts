import type { JsonValue } from "../util/json";

/** Returns the decoded JSON, the text if it is not JSON, or `null` if it is blank. */
export function jsonOrText(text: string): JsonValue {
  try {
    return text.trim() ? JSON.parse(text) : null;
  } catch {
    return text;
  }
}
