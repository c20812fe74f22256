import { KaleidoscopeAPIError } from "./api-error";

/** Status 409: the change does not fit the present state. */
export class ConflictError extends KaleidoscopeAPIError {
  static override readonly kind: string = "ConflictError";
}
