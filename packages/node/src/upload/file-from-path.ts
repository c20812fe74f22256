import { openAsBlob } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { InvalidArgumentError } from "@kal/core";
import { isUrl } from "../is-url";
import { DiskFile } from "./disk-file";
import { readVirtualFile } from "./read-virtual-file";

/** Options of `fileFromPath`. */
export interface FileFromPathOptions {
  /**
   * The media type, for example `text/csv`.
   *
   * @default none
   */
  type?: string | undefined;
}

/**
 * A file on disk as a `File`, for any call that takes one. It is read piece by piece while it is sent, and again
 * if the call is repeated, so its size costs no memory. A file that says it is empty is read at once, because those of
 * `/proc` are not.
 *
 * Throws `InvalidArgumentError` for a folder, a pipe or a device, and the system's error if there is no such file. If the
 * file changes before or while it is sent, the call fails.
 *
 * @example
 * ```ts
 * import { fileFromPath } from "@kal/node";
 * const plate = await fileFromPath("plate.csv", { type: "text/csv" });
 * await record.updateFieldFile("Spectrum", plate.name, plate, plate.type);
 * ```
 */
export async function fileFromPath(path: string | URL, options: FileFromPathOptions = {}): Promise<File> {
  const name = isUrl(path) ? fileURLToPath(path.href) : path;
  const stats = await stat(name);
  if (stats.isDirectory()) throw new InvalidArgumentError(`${name} is a folder, not a file.`);
  // A pipe or a device has no size, and would be sent as an empty file.
  if (!stats.isFile())
    throw new InvalidArgumentError(`${name} is not a file on disk. Pass what is in it as a stream.`);
  const { type = "" } = options;
  const { size, mtimeMs } = stats;
  const file = { type, lastModified: mtimeMs };
  if (size === 0) return new File([await readVirtualFile(name)], basename(name), file);
  const blob = await openAsBlob(name, { type });
  if (blob.size !== size) return new DiskFile({ path: name, start: 0, end: size, size, mtimeMs }, type);
  // A File made of a file-backed Blob refers to it; nothing is read.
  return new File([blob], basename(name), file);
}
