import { KaleidoscopeError } from "@kal/core";

/** The target of a download exists and may not be replaced, or is a folder. Nothing was changed. */
export class FileExistsError extends KaleidoscopeError {
  static override readonly kind: string = "FileExistsError";
  /** As on errors of Node's own: `EISDIR` for a folder. */
  readonly code: "EEXIST" | "EISDIR";

  constructor(
    /** The file that is in the way. */
    readonly path: string,
    isFolder = false,
  ) {
    super(
      isFolder
        ? `${path} is a folder, not a file. Name the file to write in it.`
        : `${path} already exists. Choose another name or destination, or pass overwrite: "rename".`,
    );
    this.code = isFolder ? "EISDIR" : "EEXIST";
  }
}
