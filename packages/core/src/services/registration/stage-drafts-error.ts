import { KaleidoscopeError } from "../../errors/kaleidoscope-error";

/** Drafts were handed over, but their import could not be started. `cause` says why. */
export class StageDraftsError extends KaleidoscopeError {
  static override readonly kind: string = "StageDraftsError";

  constructor(
    /** The import that was made and left behind. */
    readonly importId: string,
    cause: unknown,
  ) {
    super(
      `The drafts are in import ${importId}, but it could not be started, so nothing is staged. Look at the import with getImport before staging the rows again.`,
      { cause },
    );
  }
}
