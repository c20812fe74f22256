import { InvalidValueError } from "../errors/invalid-value-error";
import type { JsonValue } from "../util/json";

/** What happens to content that is not of the requested kind. */
export interface ParseOptions {
  /**
   * `"throw"` throws `InvalidValueError`, and `"null"` returns `null`, as for missing content.
   *
   * @default "throw"
   */
  onInvalid?: "throw" | "null" | undefined;
}

/** Returns whether there is no content: `null`, `undefined`, or text without a visible character. */
export function isEmptyContent(content: JsonValue | undefined): content is null | undefined | "" {
  return content == null || (typeof content === "string" && trimContent(content) === "");
}

/** Removes the spaces around a text, including thin and no-break spaces and those without a width. */
export function trimContent(text: string): string {
  return text.replace(/[\u200b\u2060]/g, " ").trim();
}

/** Throws `InvalidValueError`, or returns `null` if the options say so. */
export function rejectContent(
  expected: string,
  content: JsonValue,
  reason: string,
  { onInvalid }: ParseOptions,
): null {
  if (onInvalid === "null") return null;
  throw new InvalidValueError(expected, content, reason);
}
