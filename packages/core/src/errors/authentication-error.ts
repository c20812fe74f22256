import type { JsonValue } from "../util/json";
import { KaleidoscopeError, type KaleidoscopeErrorOptions } from "./kaleidoscope-error";

/**
 * The credentials do not work: no token could be obtained, or the server rejected a token with a 401. The latter is an
 * `UnauthorizedError`, for which `AuthenticationError.is` and `instanceof` are true as well.
 */
export class AuthenticationError extends KaleidoscopeError {
  static override readonly kind: string = "AuthenticationError";

  /** What the server answered, without secrets and tokens; `null` if it was not asked or said nothing. */
  declare readonly body: JsonValue;

  constructor(
    message: string,
    /** The status of the response; `null` if there was none. */
    readonly status: number | null = null,
    { body = null, ...options }: KaleidoscopeErrorOptions & { body?: JsonValue | undefined } = {},
  ) {
    super(message, options);
    this.body = body;
  }
}
