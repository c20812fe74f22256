import type { JsonValue } from "../../json";

/** True for an answer that says nothing: no body, `{}`, `[]`. */
export function isEmpty(answer: JsonValue): boolean {
  return !answer || (typeof answer === "object" && Object.keys(answer).length === 0);
}
