import { KaleidoscopeError } from "../../errors/kaleidoscope-error";

/** Drafts were handed over, but starting their import failed, or its answer was lost. `cause` says why. */
export class StageDraftsError extends KaleidoscopeError {
  static override readonly kind: string = "StageDraftsError";

  constructor(
    /** The import that was made and left behind. */
    readonly importId: string,
    cause: unknown,
  ) {
    super(
      `The drafts are in import ${importId}, but starting it failed. Look with imports.getImport whether it runs all the same before staging the rows again.`,
      { cause },
    );
  }
}
