import { type FileDownload, TimeoutError } from "@kal/core";
import { toFile } from "./to-file";

/** Options for saving a file to the user's disk. */
export interface SaveOptions {
  /**
   * With `false`, never asks where to save, and puts the file in the browser's downloads folder.
   *
   * @default `true`
   */
  picker?: boolean | undefined;
}

/** Browsers show the dialog only within five seconds of a click. */
const MAX_WAIT_MS = 3_000;
/** Browsers read the file after the click, some only after the user has answered a dialog. */
const REVOKE_AFTER_MS = 60_000;

type Picker = (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;

/**
 * Saves a download to the user's disk: writes to the file that the user picks if the browser supports that, or else acts
 * like a download link. Returns the file's name, or `null` if the user closed the dialog.
 */
export async function saveToDisk(
  name: string,
  open: () => Promise<FileDownload>,
  { picker = true }: SaveOptions,
): Promise<string | null> {
  const opening = open();
  if (!picker) return saveByLink(await opening);
  // The dialog empties the file that the user picks, so it is not shown if the server rejects the download.
  await waitAtMost(opening, MAX_WAIT_MS);
  const picked = await pickFile(name).catch((error: unknown) => {
    cancel(opening);
    throw error;
  });
  if (picked === "unavailable") return saveByLink(await opening);
  if (picked === "closed") {
    cancel(opening);
    return null;
  }
  await writeTo(picked, opening, open);
  return picked.name;
}

/** Waits until the promise settles or the time is over. Rejects if the promise rejects in that time. */
async function waitAtMost(promise: Promise<unknown>, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

/** Asks the user where to save. Returns `"unavailable"` if the browser has no such dialog, or does not show it here. */
async function pickFile(suggestedName: string): Promise<FileSystemFileHandle | "closed" | "unavailable"> {
  const { showSaveFilePicker } = globalThis as { showSaveFilePicker?: Picker };
  if (!showSaveFilePicker) return "unavailable";
  try {
    return await showSaveFilePicker.call(globalThis, { suggestedName });
  } catch (error) {
    const { name } = error as Error;
    if (name === "AbortError") return "closed";
    // Not called in a click, or in a frame of another site. A link still works there.
    if (name === "SecurityError" || name === "NotAllowedError") return "unavailable";
    throw error;
  }
}

async function saveByLink(download: FileDownload): Promise<string> {
  clickLink(await toFile(download));
  return download.name;
}

/** Passes a file to the browser's downloads. */
function clickLink(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.rel = "noopener";
  link.style.display = "none";
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}

const cancel = (opening: Promise<FileDownload>) =>
  void opening.then(
    (download) => download.cancel(),
    () => {},
  );

/** The browser stores the bytes only when the writable is closed, so a broken download leaves no partial file. */
async function writeTo(
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

/** If the user takes too long to pick a file, the body times out before its first byte. It is then requested again. */
async function copy(
  download: FileDownload,
  writable: FileSystemWritableFileStream,
  open: () => Promise<FileDownload>,
): Promise<void> {
  let started = false;
  const write = (chunk: Uint8Array) => {
    started = true;
    return writable.write(chunk as FileSystemWriteChunkType);
  };
  try {
    await download.read(write);
  } catch (error) {
    if (started || !(error instanceof TimeoutError)) throw error;
    await (await open()).read(write);
  }
}

/** Removes the empty file that the dialog created or emptied. Not every browser can remove files. */
async function removeEmpty(handle: FileSystemFileHandle & { remove?(): Promise<void> }): Promise<void> {
  const { size } = await handle.getFile();
  if (size === 0) await handle.remove?.();
}
