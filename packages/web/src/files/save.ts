import { type FileDownload, TimeoutError } from "@kal/core";
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
  picker?: boolean | undefined;
}

/** Browsers show the dialog only within five seconds of a click. */
const MOST_WAIT_MS = 3_000;

/**
 * Saves a download on the user's disk: where the browser lets the user pick a place, straight into that file, else
 * as a download link would. Gives the file's name, or `null` if the user closed the dialog.
 */
export async function save(
  name: string,
  open: () => Promise<FileDownload>,
  { picker = true }: SaveOptions,
): Promise<string | null> {
  const opening = open();
  if (!picker) return saveByLink(await opening);
  // The dialog empties the file that the user picks, so it is not shown for a download that the server refuses.
  await settled(opening, MOST_WAIT_MS);
  const picked = await pickFile(name).catch((error: unknown) => {
    cancel(opening);
    throw error;
  });
  if (picked === "unavailable") return saveByLink(await opening);
  if (picked === "closed") {
    cancel(opening);
    return null;
  }
  await writeInto(picked, opening, open);
  return picked.name;
}

async function saveByLink(download: FileDownload): Promise<string> {
  clickLink(await toFile(download));
  return download.name;
}

/** Waits for a promise, but not for long; throws what it rejects with meanwhile. */
async function settled(promise: Promise<unknown>, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

const cancel = (opening: Promise<FileDownload>) =>
  void opening.then(
    (download) => download.cancel(),
    () => {},
  );

/** What is written becomes the file only when it is closed, so a broken download leaves no part of itself behind. */
async function writeInto(
  handle: FileSystemFileHandle,
  opening: Promise<FileDownload>,
  open: () => Promise<FileDownload>,
): Promise<void> {
  let writable: FileSystemWritableFileStream | undefined;
  try {
    const download = await opening;
    writable = await handle.createWritable();
    await copy(download, writable, open);
    await writable.close();
  } catch (error) {
    cancel(opening);
    await writable?.abort().catch(() => {});
    await removeEmpty(handle).catch(() => {});
    throw error;
  }
}

/** A body that waits for the user for too long times out. Nothing of it is lost, so it is asked for again. */
async function copy(
  download: FileDownload,
  writable: FileSystemWritableFileStream,
  open: () => Promise<FileDownload>,
): Promise<void> {
  let begun = false;
  const write = (chunk: Uint8Array) => {
    begun = true;
    return writable.write(chunk as FileSystemWriteChunkType);
  };
  try {
    await download.read(write);
  } catch (error) {
    if (begun || !(error instanceof TimeoutError)) throw error;
    await (await open()).read(write);
  }
}

/** The dialog made the file, or emptied it. Not every browser can remove it. */
async function removeEmpty(handle: FileSystemFileHandle & { remove?(): Promise<void> }): Promise<void> {
  const { size } = await handle.getFile();
  if (size === 0) await handle.remove?.();
}
