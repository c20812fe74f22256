import { KaleidoscopeError } from "./kaleidoscope-error";

/** The call was made with an argument that cannot work. Nothing was sent. */
export class InvalidArgumentError extends KaleidoscopeError {
  static override readonly kind: string = "InvalidArgumentError";
}
