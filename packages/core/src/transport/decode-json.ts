import { KaleidoscopeResponseError } from "../errors/response-error";
import type { JsonValue } from "../json";
import type { Method } from "./types";

/** The decoded body; `null` for an empty or blank one. */
export function decodeJson(text: string, method: Method, path: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    if (!text.trim()) return null;
    const html = /^\s*</.test(text);
    throw new KaleidoscopeResponseError(
      `${method} ${path} answered with ${html ? "an HTML page" : "something"} instead of JSON. ${
        html
          ? "Check that url points at the API, and that no login page or proxy stands in between."
          : "The answer may have been cut short; try again."
      }`,
      method,
      path,
      null,
      // The parser's message quotes the body, so it is not kept as it is.
      { cause: new SyntaxError(`Invalid JSON in a body of ${text.length} characters`) },
    );
  }
}

/** The same for an answer that nothing was promised of: what is not JSON stays text. */
export function jsonOrText(text: string): JsonValue {
  try {
    return text.trim() ? JSON.parse(text) : null;
  } catch {
    return text;
  }
}
