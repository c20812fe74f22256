import { KaleidoscopeError } from "./kaleidoscope-error";

/** A name or title is borne by more than one thing, so no one can be picked. */
export class AmbiguousIdentifierError extends KaleidoscopeError {
  static override readonly kind: string = "AmbiguousIdentifierError";

  constructor(
    /** What was looked for, such as `activity`. */
    readonly noun: string,
    /** The name that several bear. */
    readonly identifier: string,
    /** Ids of all that bear the name; pass one of these instead. */
    readonly candidateIds: readonly string[],
  ) {
    super(
      `"${identifier}" fits more than one ${noun}; pass the id of the one meant: ${candidateIds.join(", ")}.`,
    );
  }
}
