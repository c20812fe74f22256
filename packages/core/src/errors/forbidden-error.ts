import { KaleidoscopeAPIError } from "./api-error";

/** Status 403: the credentials are good, but may not do this. */
export class ForbiddenError extends KaleidoscopeAPIError {
  static override readonly kind: string = "ForbiddenError";
}
