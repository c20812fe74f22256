import { type ApiFailure, KaleidoscopeAPIError } from "./api-error";

/** Status 429: too many calls. */
export class RateLimitError extends KaleidoscopeAPIError {
  static override readonly kind: string = "RateLimitError";

  constructor(
    failure: ApiFailure,
    /** How long the server asked to wait, in milliseconds, where it said so. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(failure);
  }
}
