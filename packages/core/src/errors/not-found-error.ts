import { KaleidoscopeAPIError } from "./api-error";

/** Status 404: there is nothing with this id, or it is not visible to these credentials. */
export class NotFoundError extends KaleidoscopeAPIError {
  static override readonly kind: string = "NotFoundError";
}
