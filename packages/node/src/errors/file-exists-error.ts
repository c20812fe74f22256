import { KaleidoscopeError } from "@kal/core";

/** The target of a download exists and may not be replaced. Nothing was changed. */
export class FileExistsError extends KaleidoscopeError {
  static override readonly kind: string = "FileExistsError";
  /** As on errors of Node's own. */
  readonly code = "EEXIST";

  constructor(
    /** The file that is in the way. */
    readonly path: string,
  ) {
    super(`${path} already exists. Choose another name or destination, or pass overwrite: "rename".`);
  }
}
