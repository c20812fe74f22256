import { KaleidoscopeError, type KaleidoscopeErrorOptions } from "./kaleidoscope-error";

/** No token could be obtained: wrong or missing credentials, or a token endpoint that failed. */
export class AuthenticationError extends KaleidoscopeError {
  static override readonly kind: string = "AuthenticationError";

  constructor(
    message: string,
    /** Status of the token endpoint's answer, where there was one. */
    readonly status: number | null = null,
    options: KaleidoscopeErrorOptions = {},
  ) {
    super(message, options);
  }
}
