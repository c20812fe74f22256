import type { JsonValue } from "../util/json";
import { KaleidoscopeError, type KaleidoscopeErrorOptions } from "./kaleidoscope-error";

/** No token could be obtained: wrong or missing credentials, or a token endpoint that failed. */
export class AuthenticationError extends KaleidoscopeError {
  static override readonly kind: string = "AuthenticationError";

  /** What the token endpoint answered, without secrets and tokens; `null` if it was not asked or said nothing. */
  declare readonly body: JsonValue;

  constructor(
    message: string,
    /** Status of the token endpoint's answer, where there was one. */
    readonly status: number | null = null,
    { body = null, ...options }: KaleidoscopeErrorOptions & { body?: JsonValue | undefined } = {},
  ) {
    super(message, options);
    this.body = body;
  }
}
