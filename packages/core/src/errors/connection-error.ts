import { KaleidoscopeError } from "./kaleidoscope-error";

/** No usable connection: the host was not found or not reached, or the connection broke. `cause` holds the runtime's own error. */
export class ConnectionError extends KaleidoscopeError {
  static override readonly kind: string = "ConnectionError";
}
