import type { JsonValue } from "../util/json";
import { KaleidoscopeError, type KaleidoscopeErrorOptions } from "./kaleidoscope-error";

/** The status said success, but the body is not what the endpoint promises: not JSON, empty where it may not be, or without a required field. */
export class KaleidoscopeResponseError extends KaleidoscopeError {
  static override readonly kind: string = "KaleidoscopeResponseError";

  /** What the server answered, its secrets redacted: parsed if it is JSON, else its text; `null` if it was empty. */
  declare readonly body: JsonValue;

  constructor(
    message: string,
    /** The HTTP method of the call. */
    readonly method: string,
    /** The path called, without its query. */
    readonly path: string,
    /** The field that is missing or wrong, where one can be named. */
    readonly field: string | null = null,
    { body = null, ...options }: KaleidoscopeErrorOptions & { body?: JsonValue | undefined } = {},
  ) {
    super(message, options);
    this.body = body;
  }
}
