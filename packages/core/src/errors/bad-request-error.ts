import { KaleidoscopeAPIError } from "./api-error";

/** Status 400: the request was not understood; `body` says which part. */
export class BadRequestError extends KaleidoscopeAPIError {
  static override readonly kind: string = "BadRequestError";
}
