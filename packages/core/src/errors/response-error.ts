import { KaleidoscopeError, type KaleidoscopeErrorOptions } from "./kaleidoscope-error";

/** The status said success, but the body is not what the endpoint promises: not JSON, empty where it may not be, or without a required field. */
export class KaleidoscopeResponseError extends KaleidoscopeError {
  static override readonly kind: string = "KaleidoscopeResponseError";

  constructor(
    message: string,
    /** The HTTP method of the call. */
    readonly method: string,
    /** The path called, without its query. */
    readonly path: string,
    /** The field that is missing or wrong, where one can be named. */
    readonly field: string | null = null,
    options: KaleidoscopeErrorOptions = {},
  ) {
    super(message, options);
  }
}
