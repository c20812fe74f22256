import { KaleidoscopeAPIError } from "./api-error";

/** Status 422: the request was understood, but its values are not valid. */
export class UnprocessableEntityError extends KaleidoscopeAPIError {
  static override readonly kind: string = "UnprocessableEntityError";
}
