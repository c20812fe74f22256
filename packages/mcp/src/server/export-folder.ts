import { lstat, realpath } from "node:fs/promises";
import { join } from "node:path";
import { ToolError } from "./explain-error";

/** Names that stay in the folder on every system, and do not surprise: no separators, no leading dot, no control characters. */
const SAFE_NAME = /^[\p{L}\p{N}_][\p{L}\p{N} _.()+-]{0,120}$/u;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Returns the path of a new CSV file in the allowed folder. Throws `ToolError` if the name leads elsewhere, if the path
 * is a link or a folder, or if the file exists and `overwrite` is false.
 */
export async function exportPath(folder: string, filename: string, overwrite: boolean): Promise<string> {
  const name = /\.csv$/i.test(filename) ? filename : `${filename}.csv`;
  if (!SAFE_NAME.test(name) || name.includes("..") || WINDOWS_DEVICE.test(name))
    throw new ToolError(
      `${JSON.stringify(filename)} is not a file name. Use letters, digits, spaces and _ - . ( ) +, without a folder.`,
    );
  // Resolved for every export, because the folder may have been replaced by a link since the server started.
  const path = join(await realpath(folder), name);
  const existing = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (existing && !existing.isFile())
    throw new ToolError(`${JSON.stringify(name)} exists and is not a regular file. Choose another name.`);
  if (existing && existing.nlink > 1)
    throw new ToolError(`${JSON.stringify(name)} is linked to another file. Choose another name.`);
  if (existing && !overwrite)
    throw new ToolError(
      `${JSON.stringify(name)} exists. Choose another name, or pass overwrite: true if the user wants to replace it.`,
    );
  return path;
}
