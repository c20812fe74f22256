import { openAsBlob } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { InvalidArgumentError } from "@kal/core";

/** Options of `fileFromPath`. */
export interface FileFromPathOptions {
  /**
   * The media type, for example `text/csv`.
   *
   * @default none
   */
  type?: string;
}

/**
 * A file on disk as a `File`, for any call that takes one. It is read piece by piece while it is sent, and again
 * where the call is repeated, so its size costs no memory.
 *
 * Throws `InvalidArgumentError` for a folder, a pipe or a device, and the system's error where there is no such file. A file that
 * changes before it is sent makes the call fail.
 *
 * @example
 * ```ts
 * import { fileFromPath } from "@kal/node";
 * const plate = await fileFromPath("plate.csv", { type: "text/csv" });
 * await record.updateFieldFile("Spectrum", plate.name, plate, plate.type);
 * ```
 */
export async function fileFromPath(path: string | URL, options: FileFromPathOptions = {}): Promise<File> {
  const name = path instanceof URL ? fileURLToPath(path) : path;
  const stats = await stat(name);
  if (stats.isDirectory()) throw new InvalidArgumentError(`${name} is a folder, not a file.`);
  // A pipe or a device has no size, and would be sent as an empty file.
  if (!stats.isFile())
    throw new InvalidArgumentError(`${name} is not a file on disk. Pass what is in it as a stream.`);
  const { type = "" } = options;
  // A File made of a file-backed Blob refers to it; nothing is read.
  return new File([await openAsBlob(name, { type })], basename(name), { type, lastModified: stats.mtimeMs });
}
