import { KaleidoscopeError } from "@kal/core";

/** Thrown if the target of a download is a folder, or exists and must not be replaced. The target is unchanged. */
export class FileExistsError extends KaleidoscopeError {
  static override readonly kind: string = "FileExistsError";
  /** The code that Node's own errors have: `EISDIR` for a folder. */
  readonly code: "EEXIST" | "EISDIR";

  constructor(
    /** The file or folder that already exists. */
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
