import { KaleidoscopeAPIError } from "./api-error";

/** Status 500 or more: Kaleidoscope failed; `requestId` helps its support. */
export class ServerError extends KaleidoscopeAPIError {
  static override readonly kind: string = "ServerError";
}
