import type { FileDownload } from "@kal/core";
import { clickLink } from "./click-link";
import { pickFile } from "./pick-file";
import { toFile } from "./to-file";

/** Options of saving a file to the user's disk. */
export interface SaveOptions {
  /**
   * `false`: never asks where to save, but puts the file where the browser puts downloads.
   *
   * @default `true`
   */
  picker?: boolean;
}

/**
 * Saves a download on the user's disk: where the browser lets the user pick a place, straight into that file, else
 * as a download link would. Gives the file's name, or `null` where the user closed the dialog.
 */
export async function save(
  name: string,
  open: () => Promise<FileDownload>,
  { picker = true }: SaveOptions,
): Promise<string | null> {
  // The dialog comes first: it is shown only while the user's click is fresh, and before it nothing need be fetched.
  const picked = picker ? await pickFile(name) : "unavailable";
  if (picked === "closed") return null;
  const download = await open();
  if (picked === "unavailable") {
    clickLink(await toFile(download));
    return download.name;
  }
  await writeInto(picked, download);
  return picked.name;
}

/** What is written becomes the file only when it is closed, so a broken download leaves no part of itself behind. */
async function writeInto(handle: FileSystemFileHandle, download: FileDownload): Promise<void> {
  let writable: FileSystemWritableFileStream;
  try {
    writable = await handle.createWritable();
  } catch (error) {
    download.cancel();
    throw error;
  }
  try {
    await download.read((chunk) => writable.write(chunk as FileSystemWriteChunkType));
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => {});
    throw error;
  }
}
