import { KaleidoscopeError } from "./kaleidoscope-error";

/** A redirect was refused: a loop, a downgrade to http, too many hops, or a runtime that hides where it leads. */
export class RedirectError extends KaleidoscopeError {
  static override readonly kind: string = "RedirectError";
}
