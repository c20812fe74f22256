import { constants, openAsBlob } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { InvalidArgumentError } from "@kal/core";
import { isUrl } from "../util/replaced-globals";
import { DiskFile } from "./disk-file";

const MAX_VIRTUAL_FILE_BYTES = 16 * 1024 * 1024;

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
 * Returns a file on disk as a `File`, for any call that accepts one. The file is read in chunks while it is sent, and read
 * again for a retry, so memory use does not depend on its size. A file of size 0 is read at once, because files in `/proc`
 * have contents although their size is 0.
 *
 * Throws `InvalidArgumentError` for a folder, a pipe or a device, and the system's error if the file does not exist. If
 * the file changes before or while it is sent, the call fails.
 *
 * @example
 * ```ts
 * import { fileFromPath } from "@kal/node";
 * const plate = await fileFromPath("plate.csv", { type: "text/csv" });
 * await record.updateFieldFile("Spectrum", plate);
 * ```
 */
export async function fileFromPath(path: string | URL, options: FileFromPathOptions = {}): Promise<File> {
  const name = isUrl(path) ? fileURLToPath(path.href) : path;
  const stats = await stat(name);
  if (stats.isDirectory()) throw new InvalidArgumentError(`${name} is a folder, not a file.`);
  // A pipe or a device has size 0, so it would be sent as an empty file.
  if (!stats.isFile())
    throw new InvalidArgumentError(`${name} is not a file on disk. Pass its contents as a stream.`);
  const { type = "" } = options;
  const { size, mtimeMs } = stats;
  const file = { type, lastModified: mtimeMs };
  if (size === 0) return new File([await readVirtualFile(name)], basename(name), file);
  const blob = await openAsBlob(name, { type });
  if (blob.size !== size) return new DiskFile({ path: name, start: 0, end: size, size, mtimeMs }, type);
  // A File made from a file-backed Blob refers to the Blob, so the contents are not read here.
  return new File([blob], basename(name), file);
}

/**
 * Reads a file whose size is 0 although it may have contents, as in `/proc`. Some of these files wait for events when they
 * are read, so the file is opened without blocking.
 */
async function readVirtualFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    let buffer = new Uint8Array(4096);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) return buffer.subarray(0, length);
      length += bytesRead;
      if (length > MAX_VIRTUAL_FILE_BYTES)
        throw new InvalidArgumentError(
          `${path} reports no size and has more than ${MAX_VIRTUAL_FILE_BYTES} bytes. Pass its contents as a stream. No request was sent.`,
        );
      if (length < buffer.length) continue;
      const larger = new Uint8Array(buffer.length * 2);
      larger.set(buffer);
      buffer = larger;
    }
  } finally {
    await file.close();
  }
}
