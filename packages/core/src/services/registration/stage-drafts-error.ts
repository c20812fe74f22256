import { KaleidoscopeError } from "../../errors/kaleidoscope-error";

/** Thrown if drafts were uploaded but starting their import failed, or its response was lost. `cause` says why. */
export class StageDraftsError extends KaleidoscopeError {
  static override readonly kind: string = "StageDraftsError";

  constructor(
    /** The import that was created but not started. */
    readonly importId: string,
    cause: unknown,
  ) {
    super(
      `The drafts are in import ${importId}, but starting it failed. Look with imports.getImport whether it runs all the same before staging the rows again.`,
      { cause },
    );
  }
}
