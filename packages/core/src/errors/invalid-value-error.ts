import type { JsonValue } from "../util/json";
import { KaleidoscopeError } from "./kaleidoscope-error";

const SHOWN_CHARACTERS = 80;

/** The content of a value is not of the requested kind, such as text where a number was asked for. */
export class InvalidValueError extends KaleidoscopeError {
  static override readonly kind: string = "InvalidValueError";

  constructor(
    /** The requested kind: "number", "boolean", "date" or "text". */
    readonly expected: string,
    /** The content as Kaleidoscope sent it. */
    readonly content: JsonValue,
    reason: string,
  ) {
    const text = typeof content === "bigint" ? String(content) : String(JSON.stringify(content));
    const shown = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}...` : text;
    super(`Cannot read ${shown} as a ${expected}. ${reason}`);
  }
}
