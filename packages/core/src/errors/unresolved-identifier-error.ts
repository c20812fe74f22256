import { KaleidoscopeError } from "./kaleidoscope-error";

/** A name, title or key matches nothing in Kaleidoscope. Methods that write throw it before they send the write. */
export class UnresolvedIdentifierError extends KaleidoscopeError {
  static override readonly kind: string = "UnresolvedIdentifierError";

  constructor(
    /** What was looked for: "activity", "data field", "key field", "activity definition", "record". */
    readonly noun: string,
    /** The name that fits nothing. */
    readonly identifier: string,
    hint = "Names are compared exactly, capitals included.",
  ) {
    super(`No ${noun} has the id or name "${identifier}". ${hint}`);
  }
}
