import { KaleidoscopeAPIError } from "./api-error";

/** Status 401: the token was refused, also after a fresh one was obtained. */
export class UnauthorizedError extends KaleidoscopeAPIError {
  static override readonly kind: string = "UnauthorizedError";
}
